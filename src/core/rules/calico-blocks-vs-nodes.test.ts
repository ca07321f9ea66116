import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', clusterCidr: '10.42.0.0/24', agents: 4 },
    found: [{ severity: 'warning', field: 'clusterCidr', item: 0, blockSize: 26, blocks: 4n, nodes: 5, proposal: 27 }],
  },
  // The pools of a family count together.
  {
    plan: { cni: 'calico', cniPool: '10.42.0.0/25,10.42.1.0/25', agents: 4 },
    found: [{ severity: 'warning', field: 'cniPool', item: 0, blocks: 4n }],
  },
  // And each of them must hold a block.
  {
    plan: { cni: 'calico', cniPool: '10.42.0.0/24,10.42.1.0/27', agents: 1 },
    found: [{ severity: 'error', item: 1, pool: '10.42.1.0/27', blocks: 0n }],
  },
  {
    plan: {
      cni: 'calico',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
      cniPool: 'fd00:42::/121',
      agents: 3,
    },
    found: [{ severity: 'warning', family: 'ipv6', blockSize: 122, blocks: 2n }],
  },
  // A size that Calico refuses is another rule's.
  { plan: { cni: 'calico', clusterCidr: '10.42.0.0/24', cniBlockSizeIpv4: 33, agents: 4 }, found: [] },
  { plan: { cni: 'calico', cniUnchanged: true, agents: 1023 }, found: [] },
  {
    plan: { cni: 'calico', cniUnchanged: true, agents: 1024 },
    found: [{ field: 'cniUnchanged', item: null, blocks: 1024n, nodes: 1025 }],
  },
  { plan: { cni: 'canal', clusterCidr: '10.42.0.0/24', agents: 4 }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-blocks-vs-nodes', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'calico', clusterCidr: '10.42.0.0/24', agents: 4 },
    fixed: { cni: 'calico', clusterCidr: '10.42.0.0/24', agents: '4', cniBlockSizeIpv4: '27' },
  },
  {
    plan: { cni: 'calico', clusterCidr: '10.42.0.0/27', nodeCidrMaskSize: 27 },
    fixed: { cni: 'calico', clusterCidr: '10.42.0.0/27', nodeCidrMaskSize: '27', cniBlockSizeIpv4: '27' },
  },
  // /30 would hold the nodes, but not 110 pods on one.
  { plan: { cni: 'calico', clusterCidr: '10.42.0.0/27', nodeCidrMaskSize: 27, agents: 4 }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-blocks-vs-nodes', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
