import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { iptablesVersion: '1.6.1 nf_tables', bug: 'old-nft' },
  { iptablesVersion: '1.6.2 nf_tables', bug: null },
  { iptablesVersion: '1.6.1', bug: null },
  { iptablesVersion: '1.8.0', bug: 'duplicates' },
  { iptablesVersion: 'v1.8.3 (nf_tables)', bug: 'duplicates' },
  { iptablesVersion: '1.8.10', bug: null },
  { iptablesVersion: 'nf_tables', bug: null },
])('$iptablesVersion: $bug', ({ iptablesVersion, bug }) => {
  const [finding] = findingsOf('iptables-buggy', planWith({ iptablesVersion }));
  expect(finding?.facts['bug'] ?? null).toBe(bug);
});

test('its repair takes the one that K3s brings', () => {
  const plan = planWith({ iptablesVersion: '1.8.2' });
  const [finding] = findingsOf('iptables-buggy', plan);
  expect(finding && fixFinding(plan, finding)).toEqual({ ...plan, preferBundledBin: true });
});
