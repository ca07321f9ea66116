import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { planWith } from '../../test-support/plans';
import { printAddress } from '../cidr/address';
import { derive } from './derive';
import type { Plan } from './plan';
import { unprotectedDnsOf, usageOf, type Usage } from './usage';

const usage = (plan: Plan): Usage => usageOf(plan, derive(plan));
const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/58', serviceCidr: '10.43.0.0/24,fd00:43::/112' };

test.each([
  { plan: {}, limit: 'max-pods' },
  { plan: { maxPods: 253 }, limit: 'max-pods' },
  { plan: { maxPods: 254 }, limit: 'pod-addresses' },
  { plan: { nodeCidrMaskSize: 26 }, limit: 'pod-addresses' },
  // 110 of 253 addresses on a node are a larger share than 111 of 256 nodes.
  { plan: { nodesAtPeak: 111 }, limit: 'max-pods' },
  { plan: { nodesAtPeak: 112 }, limit: 'node-blocks' },
  { plan: { nodesAtPeak: 112, podsPerNode: 100 }, limit: 'max-pods' },
  { plan: { nodesAtPeak: 112, podsPerNode: 40 }, limit: 'node-blocks' },
  // K3s's own four Services count: 28,492 of 65,534 are a smaller share than 110 of 253.
  { plan: { services: 28_488 }, limit: 'max-pods' },
  { plan: { services: 28_490 }, limit: 'services' },
  { plan: { services: 65_535, nodesAtPeak: 256 }, limit: 'services' },
  { plan: { services: 65_535, nodesAtPeak: 257 }, limit: 'node-blocks' },
  // Equal shares: what can be changed least.
  { plan: { nodesAtPeak: 256, maxPods: 253 }, limit: 'node-blocks' },
  { plan: { nodesAtPeak: 256, services: 65_530 }, limit: 'node-blocks' },
  { plan: { maxPods: 253, services: 65_530 }, limit: 'services' },
  // No block at all.
  { plan: { clusterCidr: '10.42.0.0/25' }, limit: 'node-blocks' },
])('$plan: what is used up first is $limit', ({ plan, limit }) => {
  expect(usage(planWith(plan)).limit).toBe(limit);
});

test('each family on its own and both together', () => {
  const { families, together, nodes, pods, services } = usage(
    planWith({ ...DUAL, servers: 3, agents: 5, nodesAtPeak: 40, services: 46, podsPerNode: 60 }),
  );
  expect({ nodes, pods, services }).toEqual({
    nodes: { need: 40n, capacity: 64n },
    pods: { need: 60n, capacity: 110n },
    services: { need: 50n, capacity: 254n },
  });
  expect(families).toEqual([
    {
      family: 'ipv4',
      nodeBlocks: 256n,
      blocksUsedNow: 8n,
      blocksUsedAtPeak: 40n,
      blocksLeftAtPeak: 216n,
      podsPerNode: 110n,
      podAddressesPerNode: 253n,
      podsNow: 880n,
      podsAtPeak: 4400n,
      services: 254n,
      servicesPlanned: 50n,
      servicesLeft: 204n,
    },
    {
      family: 'ipv6',
      nodeBlocks: 64n,
      blocksUsedNow: 8n,
      blocksUsedAtPeak: 40n,
      blocksLeftAtPeak: 24n,
      podsPerNode: 110n,
      podAddressesPerNode: (1n << 64n) - 2n,
      podsNow: 880n,
      podsAtPeak: 4400n,
      services: 65_535n,
      servicesPlanned: 50n,
      servicesLeft: 65_485n,
    },
  ]);
  expect(together).toMatchObject({ nodeBlocks: 64n, blocksLeftAtPeak: 24n, podsAtPeak: 4400n, servicesLeft: 204n });
});

test.each([
  // Nodes beyond the blocks carry nothing, also in the family that still has some.
  { plan: { ...DUAL, nodesAtPeak: 100 }, left: [192n, 0n], podsAtPeak: 7040n },
  { plan: { clusterCidr: '10.42.0.0/22', nodesAtPeak: 4 }, left: [0n], podsAtPeak: 440n },
  { plan: { clusterCidr: '10.42.0.0/22', nodesAtPeak: 5 }, left: [0n], podsAtPeak: 440n },
  { plan: { clusterCidr: '10.42.0.0/22', serviceCidr: '10.42.1.0/24' }, left: [2n], podsAtPeak: 110n },
  { plan: { clusterCidr: '10.42.0.0/25' }, left: [0n], podsAtPeak: 0n },
])('$plan: $left blocks left, $podsAtPeak pods', ({ plan, left, podsAtPeak }) => {
  const { families, together } = usage(planWith(plan));
  expect(families.map(({ blocksLeftAtPeak }) => blocksLeftAtPeak)).toEqual(left);
  expect(together.podsAtPeak).toBe(podsAtPeak);
});

test('both together never have more than one family, and nothing is negative', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { families, together } = usage(plan);
      const supplied = derive(plan).podSupply.map(({ family }) => family);
      for (const { family, ...numbers } of families) {
        expect(family).toMatch(/^ipv[46]$/);
        expect(Object.values(numbers).filter((number) => number < 0n)).toEqual([]);
        // Another CNI may have no range of a family; then that one limits nothing.
        const isMore = together.nodeBlocks > numbers.nodeBlocks || together.podsAtPeak > numbers.podsAtPeak;
        expect(isMore && supplied.includes(family)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  { plan: {}, unprotected: [] },
  { plan: { serviceCidr: '10.43.0.0/27' }, unprotected: [] },
  { plan: { serviceCidr: '10.43.0.0/28' }, unprotected: ['10.43.0.10'] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/124' }, unprotected: ['fd00:43::a'] },
  { plan: { clusterDns: '10.43.1.0' }, unprotected: [] },
  { plan: { clusterDns: '10.43.1.1' }, unprotected: ['10.43.1.1'] },
  { plan: { serviceCidr: '10.43.0.0/24', clusterDns: '10.43.0.16' }, unprotected: [] },
  { plan: { serviceCidr: '10.43.0.0/24', clusterDns: '10.43.0.17' }, unprotected: ['10.43.0.17'] },
  { plan: { serviceCidr: '10.43.0.0/29' }, unprotected: [] },
  // Outside of every range a rule speaks.
  { plan: { clusterDns: '192.0.2.10' }, unprotected: [] },
])('$plan: DNS at $unprotected may be taken', ({ plan, unprotected }) => {
  expect(unprotectedDnsOf(derive(planWith(plan))).map(printAddress)).toEqual(unprotected);
});
