import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const DIRECT = { egressSelectorMode: 'disabled', agents: 2 };

test.each([
  { fields: { topology: 'multi-site' }, reason: 'sites' },
  { fields: { topology: 'multi-site', nodes: [{ role: 'agent', nat: true }] }, reason: 'nat' },
  { fields: { kubeletReachable: false }, reason: 'port' },
  { fields: { topology: 'multi-site', agents: 0, servers: 3 }, reason: undefined },
  { fields: { topology: 'multi-site', vpn: 'tailscale' }, reason: undefined },
  { fields: { nodes: [{ role: 'server', nat: true }] }, reason: undefined },
  { fields: { topology: 'routed' }, reason: undefined },
])('$fields: $reason', ({ fields, reason }) => {
  expect(findingsOf('egress-disabled-direct', planWith({ ...DIRECT, ...fields }))[0]?.facts['reason']).toBe(reason);
});

test('its repair lets agents open the way', () => {
  const plan = planWith({ ...DIRECT, kubeletReachable: false });
  const [finding] = findingsOf('egress-disabled-direct', plan);
  expect(finding && fixFinding(plan, finding)).toMatchObject({ egressSelectorMode: 'agent' });
});
