import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  {
    plan: { nodesAtPeak: 205 },
    fires: [{ severity: 'warning', place: { item: 0 }, blocks: 256n, nodes: 205, proposedMask: 25 }],
  },
  { plan: { nodesAtPeak: 256 }, fires: [{ severity: 'warning' }] },
  { plan: { nodesAtPeak: 257 }, fires: [] },
  // 80 % of 15 are twelve.
  { plan: { clusterCidr: '10.42.0.0/20', serviceCidr: '10.42.0.0/24', nodesAtPeak: 12 }, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/20', serviceCidr: '10.42.0.0/24', nodesAtPeak: 13 }, fires: [{ blocks: 15n }] },
  { plan: { clusterCidr: '10.42.0.0/24' }, fires: [{ blocks: 1n, nodes: 1 }] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodesAtPeak: 205 },
    fires: [{ family: 'ipv6', proposedMask: 65 }],
  },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112', nodesAtPeak: 205 },
    fires: [{ family: 'ipv4' }, { family: 'ipv6' }],
  },
  { plan: { nodesAtPeak: 205, cni: 'canal', flannelBackend: 'none' }, fires: [{ blocks: 256n }] },
  { plan: { nodesAtPeak: 205, cni: 'calico', flannelBackend: 'none' }, fires: [] },
  { plan: { nodesAtPeak: 205, flannelBackend: 'none' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('nodes-near-limit', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { nodesAtPeak: 205 }, fixed: { nodesAtPeak: '205', nodeCidrMaskSize: '25' } },
  {
    plan: { nodesAtPeak: 205, podsPerNode: 200 },
    fixed: { nodesAtPeak: '205', podsPerNode: '200', clusterCidr: '10.44.0.0/15' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('nodes-near-limit', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('nodes-near-limit', repaired)).toEqual([]);
});
