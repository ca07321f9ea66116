import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'cilium', clusterCidr: '10.42.0.0/22', agents: 4 },
    found: [
      {
        severity: 'error',
        field: 'clusterCidr',
        item: 0,
        problem: 'nodes',
        pools: ['10.42.0.0/22'],
        mask: 24,
        blocks: 4n,
        nodes: 5,
        proposal: 25,
      },
    ],
  },
  { plan: { cni: 'cilium', clusterCidr: '10.42.0.0/22', nodesAtPeak: 4 }, found: [] },
  { plan: { cni: 'cilium', clusterCidr: '10.42.0.0/22', nodesAtPeak: 5 }, found: [{ nodes: 5 }] },
  // Each pool gives its own blocks.
  { plan: { cni: 'cilium', cniPool: '10.42.0.0/24,10.42.1.0/24', agents: 1 }, found: [] },
  {
    plan: { cni: 'cilium', cniPool: '10.42.0.0/24,10.42.1.0/24', agents: 2 },
    found: [{ field: 'cniPool', item: 0, pools: ['10.42.0.0/24', '10.42.1.0/24'], blocks: 2n }],
  },
  {
    plan: { cni: 'cilium', cniBlockSizeIpv4: 26 },
    found: [
      {
        severity: 'warning',
        field: 'cniBlockSizeIpv4',
        problem: 'pods',
        room: 60n,
        pods: 110,
        isMaxPods: true,
        proposal: 25,
      },
    ],
  },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 26, podsPerNode: 61 }, found: [{ pods: 61, isMaxPods: false }] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 25, maxPods: 124 }, found: [] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 25, maxPods: 125 }, found: [{ room: 124n, proposal: 24 }] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 30 }, found: [{ severity: 'error', problem: 'pods', room: 0n }] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 29, podsPerNode: 4 }, found: [] },
  // A mask that does not suit its pool is another rule's.
  { plan: { cni: 'cilium', clusterCidr: '10.42.0.0/25' }, found: [] },
  { plan: { cni: 'cilium', ciliumIpam: 'kubernetes', clusterCidr: '10.42.0.0/22', agents: 9 }, found: [] },
  { plan: { cni: 'calico', clusterCidr: '10.42.0.0/22', agents: 4 }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-pool-capacity', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'cilium', clusterCidr: '10.42.0.0/22', agents: 4 },
    fixed: { cni: 'cilium', clusterCidr: '10.42.0.0/22', agents: '4', cniBlockSizeIpv4: '25' },
  },
  { plan: { cni: 'cilium', clusterCidr: '10.42.0.0/22', agents: 8 }, fixed: null },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 25, maxPods: 200 }, fixed: { cni: 'cilium', maxPods: '200' } },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cilium-pool-capacity', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
