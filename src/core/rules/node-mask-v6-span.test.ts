import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  {
    plan: { clusterCidr: 'fd00:40::/47', serviceCidr: 'fd00:43::/112' },
    fires: [{ severity: 'error', place: { item: 0 }, span: 17, nodeCidrMaskSize: 64, proposal: 55 }],
  },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodeCidrMaskSize: 73 },
    fires: [{ severity: 'error', proposal: 64 }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv6: 73,
    },
    fires: [{ place: { item: 1 }, range: 'fd00:42::/56' }],
  },
  // IPv4 has no such limit, and 129 is another rule's.
  { plan: { clusterCidr: '10.0.0.0/8', nodeCidrMaskSize: 28 }, fires: [] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodeCidrMaskSize: 129 }, fires: [] },
  // Enough blocks for the nodes at peak.
  { plan: { clusterCidr: 'fd00:40::/47', serviceCidr: 'fd00:43::/112', nodesAtPeak: 600 }, fires: [{ proposal: 57 }] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('node-mask-v6-span', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { clusterCidr: 'fd00:42::/40', serviceCidr: 'fd10:43::/112' },
    fixed: { clusterCidr: 'fd00:42::/40', serviceCidr: 'fd10:43::/112', nodeCidrMaskSize: '48' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('node-mask-v6-span', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('node-mask-v6-span', repaired)).toEqual([]);
});
