import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test('hostgw-needs-l2 is silent where nobody knows the topology', () => {
  expect(findingsOf('hostgw-needs-l2', planWith({ flannelBackend: 'host-gw' }))).toEqual([]);
});

test.each(['routed', 'multi-site'])('the repair of host-gw on %s is vxlan', (topology) => {
  const plan = planWith({ flannelBackend: 'host-gw', topology });
  const [finding] = findingsOf('hostgw-needs-l2', plan);
  expect(finding && fixFinding(plan, finding)?.flannelBackend).toBe('vxlan');
});
