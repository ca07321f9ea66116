import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { servers: 1, datastore: 'etcd' }, fires: [] },
  { plan: { servers: 2 }, fires: [{ servers: 2, tolerated: 0, proposal: 3 }] },
  { plan: { servers: 4 }, fires: [{ servers: 4, tolerated: 1, proposal: 5 }] },
  { plan: { servers: 2, datastore: 'sqlite' }, fires: [] },
  { plan: { nodes: [{}, {}] }, fires: [{ servers: 2 }] },
  { plan: { servers: 3, nodes: [{}, {}] }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('etcd-even', planWith(plan));
  expect(findings.map(({ facts }) => facts)).toMatchObject(fires);
  expect(findings).toHaveLength(fires.length);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});

test.each([
  { clusterCidr: ['10.42.0.0/22'], servers: 3 },
  // Two blocks, so no third node.
  { clusterCidr: ['10.42.0.0/23'], servers: undefined },
])('the repair in $clusterCidr is $servers servers', ({ clusterCidr, servers }) => {
  const plan = planWith({ clusterCidr, servers: 2 });
  const [finding] = findingsOf('etcd-even', plan);
  expect(finding && fixFinding(plan, finding)?.servers).toBe(servers);
});
