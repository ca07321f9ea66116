import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  {
    plan: { nodesAtPeak: 257 },
    fires: [
      { severity: 'error', place: { item: 0 }, blocks: 256n, nodes: 257, proposal: '10.42.0.0/16', proposedMask: 25 },
    ],
  },
  { plan: { clusterCidr: '10.42.0.0/24' }, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/24', agents: 1 }, fires: [{ blocks: 1n, nodes: 2 }] },
  // Agentless servers are no nodes.
  { plan: { clusterCidr: '10.42.0.0/24', agents: 1, disableAgent: true }, fires: [] },
  // Blocks under a Service range are never handed out.
  { plan: { serviceCidr: '10.42.0.0/24', nodesAtPeak: 255 }, fires: [] },
  { plan: { serviceCidr: '10.42.0.0/24', nodesAtPeak: 256 }, fires: [{ blocks: 255n }] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodesAtPeak: 256 }, fires: [] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodesAtPeak: 257 },
    fires: [{ family: 'ipv6', proposal: 'fd00:42::/56', proposedMask: 65 }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodesAtPeak: 257,
      nodeCidrMaskSizeIpv4: 25,
    },
    fires: [{ place: { item: 1 }, family: 'ipv6' }],
  },
  // Canal and Cilium with `ipam: kubernetes` live on the nodes' blocks, Calico and Cilium's own pools do not.
  { plan: { nodesAtPeak: 257, cni: 'canal', flannelBackend: 'none' }, fires: [{ cni: 'canal', blocks: 256n }] },
  { plan: { nodesAtPeak: 257, cni: 'cilium', ciliumIpam: 'kubernetes' }, fires: [{ cni: 'cilium' }] },
  { plan: { nodesAtPeak: 257, cni: 'cilium' }, fires: [] },
  { plan: { nodesAtPeak: 257, cni: 'calico' }, fires: [] },
  // What another CNI does with blocks is not known, and no blocks at all is the mask's fault.
  { plan: { nodesAtPeak: 257, flannelBackend: 'none' }, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/25' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('nodes-exceed-subnets', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { nodesAtPeak: 257 }, fixed: { nodesAtPeak: '257', nodeCidrMaskSize: '25' } },
  // Longer masks would leave too few addresses for 110 pods.
  { plan: { nodesAtPeak: 600 }, fixed: { nodesAtPeak: '600', clusterCidr: '10.44.0.0/14' } },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodesAtPeak: 257,
      nodeCidrMaskSizeIpv4: 25,
    },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodesAtPeak: '257',
      nodeCidrMaskSizeIpv4: '25',
      nodeCidrMaskSizeIpv6: '65',
    },
  },
  // kube-controller-manager takes at most 16 bits for the blocks of an IPv6 range.
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodesAtPeak: 65_536 },
    fixed: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodesAtPeak: '65536', nodeCidrMaskSize: '72' },
  },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodesAtPeak: 65_537 },
    fixed: null,
  },
  // No private range has so many blocks.
  { plan: { nodesAtPeak: 1000000 }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('nodes-exceed-subnets', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('nodes-exceed-subnets', repaired)).toEqual([]);
});
