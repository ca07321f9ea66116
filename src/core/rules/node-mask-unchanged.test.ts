import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: {}, fires: [] },
  { plan: { nodesAtPeak: 256 }, fires: [] },
  {
    plan: { clusterCidr: '10.42.0.0/20', nodesAtPeak: 9 },
    fires: [{ severity: 'warning', place: { item: 0 }, blocks: 16n, nodes: 9, nodeCidrMaskSize: 24 }],
  },
  { plan: { clusterCidr: '10.42.0.0/20', nodesAtPeak: 9, nodeCidrMaskSize: 24 }, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/20', nodesAtPeak: 9, flannelBackend: 'none' }, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/20', nodesAtPeak: 9, cni: 'calico' }, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/20', nodesAtPeak: 9, cni: 'canal' }, fires: [{ blocks: 16n }] },
  { plan: { clusterCidr: '10.42.0.0/25' }, fires: [] },
  { plan: { clusterCidr: 'fd00:42::/64', serviceCidr: 'fd00:43::/112' }, fires: [{ severity: 'warning', blocks: 1n }] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/62', serviceCidr: '10.43.0.0/16,fd00:43::/112', agents: 2 },
    fires: [{ place: { item: 1 }, range: 'fd00:42::/62' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('node-mask-unchanged', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});
