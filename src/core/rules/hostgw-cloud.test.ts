import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { checkPlan, fixFinding } from './check-plan';

const PLAN = { flannelBackend: 'host-gw', cloud: 'hetzner' };

test('its repair uses vxlan', () => {
  const plan = planWith(PLAN);
  const [finding] = findingsOf('hostgw-cloud', plan);
  expect(finding && fixFinding(plan, finding)?.flannelBackend).toBe('vxlan');
});

test.each([
  { topology: 'routed', shown: false },
  { topology: 'same-l2', shown: true },
])('machines $topology: shown $shown', ({ topology, shown }) => {
  expect(checkPlan(planWith({ ...PLAN, topology })).some(({ id }) => id === 'hostgw-cloud')).toBe(shown);
});
