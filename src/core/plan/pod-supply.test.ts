import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { derive } from './derive';
import { usageOf } from './usage';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const V4 = { family: 'ipv4' };

test.each([
  { plan: {}, supply: [{ ...V4, nodes: 256n, addressesPerNode: 253n }] },
  { plan: { cni: 'canal', nodeCidrMaskSize: 25 }, supply: [{ ...V4, nodes: 512n, addressesPerNode: 125n }] },
  { plan: { flannelBackend: 'none' }, supply: [{ ...V4, nodes: 256n, addressesPerNode: 253n }] },
  // The node mask says nothing about Calico; twenty blocks less the tunnel's address do.
  { plan: { cni: 'calico', nodeCidrMaskSize: 28 }, supply: [{ ...V4, nodes: 1024n, addressesPerNode: 1279n }] },
  { plan: { cni: 'calico', nodesAtPeak: 51 }, supply: [{ ...V4, nodes: 1024n, addressesPerNode: 1279n }] },
  // From the 52nd node on there are no twenty blocks for each.
  { plan: { cni: 'calico', nodesAtPeak: 52 }, supply: [{ ...V4, nodes: 1024n, addressesPerNode: 1215n }] },
  { plan: { cni: 'calico', nodesAtPeak: 1024 }, supply: [{ ...V4, nodes: 1024n, addressesPerNode: 63n }] },
  { plan: { cni: 'calico', nodesAtPeak: 2000 }, supply: [{ ...V4, nodes: 1024n, addressesPerNode: 63n }] },
  { plan: { cni: 'calico', cniBlockSizeIpv4: 28 }, supply: [{ ...V4, nodes: 4096n, addressesPerNode: 319n }] },
  { plan: { cni: 'calico', cniBlockSizeIpv4: 33 }, supply: [{ ...V4, nodes: 0n, addressesPerNode: 0n }] },
  { plan: { cni: 'calico', clusterCidr: '10.42.0.0/27' }, supply: [{ ...V4, nodes: 0n, addressesPerNode: 0n }] },
  {
    plan: { cni: 'calico', cniPool: '10.42.0.0/24,10.42.2.0/24' },
    supply: [{ ...V4, nodes: 8n, addressesPerNode: 511n }],
  },
  // Only the families that Calico has a pool of.
  { plan: { cni: 'calico', cniPool: '10.42.0.0/16', ...DUAL }, supply: [{ ...V4, nodes: 1024n }] },
  {
    plan: { cni: 'calico', ...DUAL },
    supply: [
      { ...V4, nodes: 1024n },
      { family: 'ipv6', nodes: 1n << 66n, addressesPerNode: 1279n },
    ],
  },
  { plan: { cni: 'cilium' }, supply: [{ ...V4, nodes: 256n, addressesPerNode: 252n }] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 26 }, supply: [{ ...V4, nodes: 1024n, addressesPerNode: 60n }] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 15 }, supply: [{ ...V4, nodes: 0n, addressesPerNode: 0n }] },
  {
    plan: { cni: 'cilium', ciliumIpam: 'kubernetes', cniBlockSizeIpv4: 26 },
    supply: [{ ...V4, nodes: 256n, addressesPerNode: 253n }],
  },
  { plan: { cni: 'kube-ovn', agents: 2 }, supply: [{ ...V4, nodes: 595n, addressesPerNode: 21_845n }] },
])('$plan: $supply', ({ plan, supply }) => {
  expect(derive(planWith(plan)).podSupply).toMatchObject(supply);
});

test('the numbers of a plan with Calico are those of its blocks', () => {
  const plan = planWith({ cni: 'calico', clusterCidr: '10.42.0.0/24', agents: 2 });
  const derived = derive(plan);
  expect(derived).toMatchObject({ nodeCapacity: 4n, podAddressesPerNode: 63n, podsPerNode: 63n, podsAtPeak: 189n });
  expect(usageOf(plan, derived)).toMatchObject({
    nodes: { need: 3n, capacity: 4n },
    limit: 'pod-addresses',
    together: { nodeBlocks: 4n, blocksLeftAtPeak: 1n, podAddressesPerNode: 63n },
  });
});
