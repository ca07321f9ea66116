import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  {
    plan: { podsPerNode: 254 },
    fires: [
      { severity: 'error', place: { field: 'podsPerNode' }, addresses: 253n, nodeCidrMaskSize: 24, proposedMask: 23 },
    ],
  },
  { plan: { podsPerNode: 62, nodeCidrMaskSize: 26 }, fires: [{ addresses: 61n, proposedMask: 25 }] },
  { plan: { podsPerNode: 61, nodeCidrMaskSize: 26 }, fires: [] },
  {
    plan: { clusterCidr: 'fd00:42::/112', serviceCidr: 'fd00:43::/112', nodeCidrMaskSize: 120, podsPerNode: 254 },
    fires: [],
  },
  {
    plan: { clusterCidr: 'fd00:42::/112', serviceCidr: 'fd00:43::/112', nodeCidrMaskSize: 120, podsPerNode: 255 },
    fires: [{ family: 'ipv6', proposedMask: 119 }],
  },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112', podsPerNode: 300 },
    fires: [{ family: 'ipv4' }],
  },
  { plan: { podsPerNode: 254, cni: 'canal', flannelBackend: 'none' }, fires: [{ addresses: 253n }] },
  { plan: { podsPerNode: 254, cni: 'calico', flannelBackend: 'none' }, fires: [] },
  { plan: { podsPerNode: 254, flannelBackend: 'none' }, fires: [] },
  // Blocks without any room are another rule's.
  { plan: { podsPerNode: 10, nodeCidrMaskSize: 31 }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('ppn-exceeds-subnet', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { podsPerNode: 300 }, fixed: { podsPerNode: '300', nodeCidrMaskSize: '23' } },
  {
    plan: { podsPerNode: 300, nodesAtPeak: 200 },
    fixed: { podsPerNode: '300', nodesAtPeak: '200', clusterCidr: '10.44.0.0/15', nodeCidrMaskSize: '23' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('ppn-exceeds-subnet', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('ppn-exceeds-subnet', repaired)).toEqual([]);
});
