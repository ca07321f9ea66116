import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { checkPlan } from './check-plan';

const VPN = { vpn: 'tailscale', topology: 'multi-site' };
const at = (...sites: readonly string[]): object => ({ nodes: sites.map((site) => ({ role: 'server', site })) });

test.each([
  { fields: at('Tokyo', 'Tokyo', 'Tokyo'), fires: 0 },
  // Two of three known say nothing about the third.
  { fields: { servers: 3, ...at('Tokyo', 'Tokyo') }, fires: 1 },
  { fields: { servers: 3, topology: 'routed' }, fires: 0 },
])('$fields: $fires', ({ fields, fires }) => {
  const plan = planWith({ ...VPN, datastore: 'etcd', ...fields });
  expect(findingsOf('tailscale-ha', plan)).toHaveLength(fires);
});

test('different sites are said once', () => {
  const ids = checkPlan(planWith({ ...VPN, ...at('Tokyo', 'Berlin', 'Lima') })).map(({ id }) => id);
  expect(ids).toContain('multisite-etcd');
  expect(ids).not.toContain('tailscale-ha');
});
