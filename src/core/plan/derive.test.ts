import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCidr } from '../../test-support/arbitrary-cidr';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { cidr } from '../../test-support/cidr';
import { planWith } from '../../test-support/plans';
import { printAddress, type Family } from '../cidr/address';
import { containsCidr, overlaps, printCidr } from '../cidr/cidr';
import { derive, nthNodeBlock, staticBandCount, usablePodAddresses, usableServiceAddresses } from './derive';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const DUAL_IPV6_FIRST = { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16' };
const IPV6 = { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' };

const POD4 = { family: 'ipv4', nodeCidrMaskSize: 24, nodeSubnetCount: 256n, podAddressesPerNode: 253n };
const POD6 = { family: 'ipv6', nodeCidrMaskSize: 64, nodeSubnetCount: 256n, podAddressesPerNode: (1n << 64n) - 2n };
const SVC4 = { family: 'ipv4', usableAddressCount: 65_534n, staticBandCount: 256 };
const SVC6 = { family: 'ipv6', usableAddressCount: 65_535n, staticBandCount: 256 };

test.each([
  {
    name: 'K3s defaults',
    plan: {},
    stack: 'ipv4',
    families: ['ipv4'],
    pods: [POD4],
    services: [SVC4],
    api: '10.43.0.1',
    dns: ['10.43.0.10'],
    podAddressesPerNode: 253n,
    servicesUsable: 65_534n,
  },
  {
    name: 'IPv6',
    plan: IPV6,
    stack: 'ipv6',
    families: ['ipv6'],
    pods: [POD6],
    services: [SVC6],
    api: 'fd00:43::1',
    dns: ['fd00:43::a'],
    podAddressesPerNode: (1n << 64n) - 2n,
    servicesUsable: 65_535n,
  },
  {
    name: 'dual-stack, IPv4 first',
    plan: DUAL,
    stack: 'ipv4-ipv6',
    families: ['ipv4', 'ipv6'],
    pods: [POD4, POD6],
    services: [SVC4, SVC6],
    api: '10.43.0.1',
    dns: ['10.43.0.10', 'fd00:43::a'],
    podAddressesPerNode: 253n,
    servicesUsable: 65_534n,
  },
  {
    name: 'dual-stack, IPv6 first',
    plan: DUAL_IPV6_FIRST,
    stack: 'ipv6-ipv4',
    families: ['ipv6', 'ipv4'],
    pods: [POD6, POD4],
    services: [SVC6, SVC4],
    api: 'fd00:43::1',
    dns: ['fd00:43::a', '10.43.0.10'],
    podAddressesPerNode: 253n,
    servicesUsable: 65_534n,
  },
])(
  '$name: everything that follows from the ranges',
  ({ plan, api, dns, stack, families, pods, services, podAddressesPerNode, servicesUsable }) => {
    const { apiAddress, clusterDns, ...derived } = derive(planWith(plan));
    expect(derived).toMatchObject({
      stack,
      families,
      pods,
      services,
      podAddressesPerNode,
      servicesUsable,
      nodeCapacity: 256n,
      maxPods: 110,
      podsPerNode: 110n,
      podMtu: 1450,
    });
    expect([apiAddress && printAddress(apiAddress), clusterDns.map(printAddress)]).toEqual([api, dns]);
  },
);

// The quick table of node blocks: 2^(node mask - cluster prefix), where it fits.
describe('node blocks', () => {
  test.each([
    ['/12', [1024n, 2048n, 4096n, 8192n, 16_384n]],
    ['/14', [256n, 512n, 1024n, 2048n, 4096n]],
    ['/16', [64n, 128n, 256n, 512n, 1024n]],
    ['/18', [16n, 32n, 64n, 128n, 256n]],
    ['/20', [4n, 8n, 16n, 32n, 64n]],
    ['/22', [1n, 2n, 4n, 8n, 16n]],
    ['/24', [0n, 0n, 1n, 2n, 4n]],
  ])('of an IPv4 %s by node mask /22 to /26: %s', (prefix, counts) => {
    const capacities = [22, 23, 24, 25, 26].map(
      (nodeCidrMaskSize) => derive(planWith({ clusterCidr: `10.0.0.0${prefix}`, nodeCidrMaskSize })).nodeCapacity,
    );
    expect(capacities).toEqual(counts);
  });

  test.each([
    ['fd00::/48', null, 65_536n],
    ['fd00::/52', null, 4096n],
    ['fd00:42::/56', null, 256n],
    ['fd00:42::/60', null, 16n],
    ['fd00:42::/63', null, 2n],
    ['fd00:42::/64', null, 1n],
    ['fd00:42::/65', null, 0n],
    ['fd00:42::/64', 72, 256n],
    ['fd00:42::/64', 80, 65_536n],
    ['fd00:42::/96', 112, 65_536n],
    ['fd00:42::/108', 120, 4096n],
    ['10.0.0.0/8', 26, 262_144n],
    ['10.42.0.0/25', null, 0n],
    ['10.42.0.0/25', 25, 1n],
    // 0 counts as unset; over 32 and 128 there is no block.
    ['10.42.0.0/16', 0, 256n],
    ['10.42.0.0/16', 32, 65_536n],
    ['10.42.0.0/16', 33, 0n],
    ['fd00:42::/120', 128, 256n],
    ['fd00:42::/120', 129, 0n],
    ['10.42.0.0/16', -1, 0n],
  ])('of %s with node mask %s: %s', (clusterCidr, nodeCidrMaskSize, count) => {
    const serviceCidr = clusterCidr.includes(':') ? 'fd00:43::/112' : '172.20.0.0/16';
    expect(derive(planWith({ clusterCidr, serviceCidr, nodeCidrMaskSize })).nodeCapacity).toBe(count);
  });

  test.each([
    { nodeCidrMaskSizeIpv4: 22, nodeCidrMaskSizeIpv6: null, masks: [22, 64], capacity: 64n },
    { nodeCidrMaskSizeIpv4: null, nodeCidrMaskSizeIpv6: 60, masks: [24, 60], capacity: 16n },
    { nodeCidrMaskSizeIpv4: 26, nodeCidrMaskSizeIpv6: 72, masks: [26, 72], capacity: 1024n },
    { nodeCidrMaskSizeIpv4: 0, nodeCidrMaskSizeIpv6: 0, masks: [24, 64], capacity: 256n },
  ])('in dual-stack the family with fewer counts: $masks, $capacity', ({ masks, capacity, ...fields }) => {
    const ipv4First = derive(planWith({ ...DUAL, ...fields }));
    const ipv6First = derive(planWith({ ...DUAL_IPV6_FIRST, ...fields }));
    expect(ipv4First.pods.map(({ nodeCidrMaskSize }) => nodeCidrMaskSize)).toEqual(masks);
    expect(ipv6First.pods.map(({ nodeCidrMaskSize }) => nodeCidrMaskSize)).toEqual(masks.toReversed());
    expect([ipv4First.nodeCapacity, ipv6First.nodeCapacity]).toEqual([capacity, capacity]);
  });

  test.each([
    {
      name: 'apart',
      clusterCidr: '10.42.0.0/22',
      serviceCidr: '10.43.0.0/16',
      usable: 4n,
      blocks: ['0', '1', '2', '3'],
    },
    {
      name: 'at its start',
      clusterCidr: '10.42.0.0/22',
      serviceCidr: '10.42.0.0/24',
      usable: 3n,
      blocks: ['1', '2', '3'],
    },
    {
      name: 'in its middle',
      clusterCidr: '10.42.0.0/22',
      serviceCidr: '10.42.1.0/24',
      usable: 3n,
      blocks: ['0', '2', '3'],
    },
    {
      name: 'its upper half',
      clusterCidr: '10.42.0.0/22',
      serviceCidr: '10.42.2.0/23',
      usable: 2n,
      blocks: ['0', '1'],
    },
    // A part of a block costs the whole block.
    {
      name: 'inside one block',
      clusterCidr: '10.42.0.0/22',
      serviceCidr: '10.42.3.16/28',
      usable: 3n,
      blocks: ['0', '1', '2'],
    },
    { name: 'all of it', clusterCidr: '10.42.0.0/22', serviceCidr: '10.42.0.0/22', usable: 0n, blocks: [] },
    { name: 'around it', clusterCidr: '10.42.0.0/22', serviceCidr: '10.0.0.0/8', usable: 0n, blocks: [] },
    // Two ranges of one family stop K3s; the numbers must still be sound, each block counted once.
    {
      name: 'twice, one in the other',
      clusterCidr: '10.42.0.0/22',
      serviceCidr: '10.42.0.0/23,10.42.1.0/24',
      usable: 2n,
      blocks: ['2', '3'],
    },
    {
      name: 'twice, in one block and the next',
      clusterCidr: '10.42.0.0/22',
      serviceCidr: '10.42.1.0/28,10.42.0.0/24',
      usable: 2n,
      blocks: ['2', '3'],
    },
  ])('a Service range $name leaves $usable blocks', ({ clusterCidr, serviceCidr, usable, blocks }) => {
    const plan = planWith({ clusterCidr, serviceCidr });
    const found = [0n, 1n, 2n, 3n, 4n].flatMap((n) => nthNodeBlock(plan, cidr(clusterCidr), n) ?? []);
    expect(derive(plan).pods).toMatchObject([{ nodeSubnetCount: 4n, usableNodeSubnetCount: usable }]);
    expect(found.map(printCidr)).toEqual(blocks.map((third) => `10.42.${third}.0/24`));
  });

  test('a Service range of the other family takes nothing', () => {
    const plan = planWith({ clusterCidr: '0.0.0.0/8,fd00:42::/56', serviceCidr: '10.43.0.0/16,::/64' });
    expect(derive(plan).pods.map(({ usableNodeSubnetCount }) => usableNodeSubnetCount)).toEqual([65_536n, 256n]);
  });
});

test.each([
  ['ipv4', [20, 21, 22, 23, 24, 25, 26], [4093n, 2045n, 1021n, 509n, 253n, 125n, 61n]],
  ['ipv4', [27, 28, 29, 30, 31, 32], [29n, 13n, 5n, 1n, 0n, 0n]],
  ['ipv4', [0, 33, -1], [4_294_967_293n, 0n, 0n]],
  ['ipv6', [64, 120, 126, 127, 128, 129], [(1n << 64n) - 2n, 254n, 2n, 0n, 0n, 0n]],
] as const)('pod addresses of an %s block by mask %s: %s', (family: Family, masks, counts) => {
  expect(masks.map((nodeCidrMaskSize) => usablePodAddresses(family, nodeCidrMaskSize))).toEqual(counts);
});

test.each([
  // Kubernetes counts the largest as empty.
  { range: '128.0.0.0/1', usable: 2_147_483_646n, band: 0 },
  { range: '128.0.0.0/2', usable: 1_073_741_822n, band: 256 },
  { range: '10.43.0.0/12', usable: 1_048_574n, band: 256 },
  { range: '10.43.0.0/16', usable: 65_534n, band: 256 },
  { range: '10.43.0.0/20', usable: 4094n, band: 256 },
  { range: '10.43.0.0/21', usable: 2046n, band: 128 },
  { range: '10.43.0.0/22', usable: 1022n, band: 64 },
  { range: '10.43.0.0/24', usable: 254n, band: 16 },
  { range: '10.43.0.0/26', usable: 62n, band: 16 },
  { range: '10.43.0.0/27', usable: 30n, band: 16 },
  { range: '10.43.0.0/28', usable: 14n, band: 0 },
  { range: '10.43.0.0/29', usable: 6n, band: 0 },
  { range: '10.43.0.0/31', usable: 0n, band: 0 },
  { range: '10.43.0.0/32', usable: 0n, band: 0 },
  { range: 'fd00:43::/64', usable: (1n << 64n) - 1n, band: 256 },
  { range: 'fd00:43::/108', usable: 1_048_575n, band: 256 },
  { range: 'fd00:43::/112', usable: 65_535n, band: 256 },
  { range: 'fd00:43::/120', usable: 255n, band: 16 },
  { range: 'fd00:43::/124', usable: 15n, band: 0 },
  { range: 'fd00:43::/128', usable: 0n, band: 0 },
])('$range: $usable Services, the first $band kept back', ({ range, usable, band }) => {
  expect([usableServiceAddresses(cidr(range)), staticBandCount(cidr(range))]).toEqual([usable, band]);
});

test.each([
  { serviceCidr: '10.43.0.0/28', api: '10.43.0.1', dns: '10.43.0.10' },
  { serviceCidr: '10.43.0.0/29', api: '10.43.0.1', dns: null },
  { serviceCidr: '10.43.0.0/31', api: '10.43.0.1', dns: null },
  { serviceCidr: '10.43.0.0/32', api: null, dns: null },
  { serviceCidr: 'fd00:43::/124', api: 'fd00:43::1', dns: 'fd00:43::a' },
  { serviceCidr: 'fd00:43::/125', api: 'fd00:43::1', dns: null },
  { serviceCidr: 'fd00:43::/128', api: null, dns: null },
])('$serviceCidr: API at $api, DNS at $dns', ({ serviceCidr, api, dns }) => {
  const { apiAddress, clusterDns, services } = derive(planWith({ serviceCidr }));
  expect({
    api: apiAddress && printAddress(apiAddress),
    dns: clusterDns.map(printAddress),
    ofRange: services.map(({ dnsAddress }) => dnsAddress && printAddress(dnsAddress)),
  }).toEqual({ api, dns: dns === null ? [] : [dns], ofRange: [dns] });
});

test('a written cluster-dns is what counts, whatever the ranges say', () => {
  const { clusterDns } = derive(planWith({ ...DUAL, clusterDns: '10.43.0.2' }));
  expect(clusterDns.map(printAddress)).toEqual(['10.43.0.2']);
});

test.each([
  { plan: {}, uplink: 1500, mtu: 1450 },
  { plan: { flannelBackend: 'vxlan' }, mtu: 1450 },
  { plan: { flannelBackend: 'vxlan', ...IPV6 }, mtu: 1450 },
  { plan: { flannelBackend: 'wireguard-native' }, mtu: 1420 },
  { plan: { flannelBackend: 'host-gw' }, mtu: 1500 },
  { plan: { flannelBackend: 'vxlan', uplinkMtu: 9000 }, mtu: 8950 },
  { plan: { flannelBackend: 'wireguard-native', uplinkMtu: 1420 }, mtu: 1340 },
  { plan: { flannelBackend: 'none' }, mtu: null },
  { plan: { flannelBackend: 'vxlann' }, mtu: null },
  { plan: { flannelBackend: '' }, mtu: null },
])('$plan: pods get MTU $mtu', ({ plan, mtu }) => {
  expect(derive(planWith(plan)).podMtu).toBe(mtu);
});

test.each([
  { plan: {}, now: 1, peak: 1, left: 255n, pods: 110n, addresses: 253n },
  { plan: { servers: 3, agents: 7 }, now: 10, peak: 10, left: 246n, pods: 1100n, addresses: 2530n },
  { plan: { servers: 3, agents: 7, nodesAtPeak: 5 }, now: 10, peak: 10, left: 246n, pods: 1100n, addresses: 2530n },
  { plan: { servers: 3, nodesAtPeak: 256 }, now: 3, peak: 256, left: 0n, pods: 28_160n, addresses: 64_768n },
  // Nodes without a block carry no pods.
  { plan: { servers: 3, nodesAtPeak: 257 }, now: 3, peak: 257, left: 0n, pods: 28_160n, addresses: 64_768n },
  { plan: { servers: 3, disableAgent: true }, now: 0, peak: 0, left: 256n, pods: 0n, addresses: 0n },
  { plan: { servers: 3, agents: 2, disableAgent: true }, now: 2, peak: 2, left: 254n, pods: 220n, addresses: 506n },
  { plan: { maxPods: 300 }, now: 1, peak: 1, left: 255n, pods: 253n, addresses: 253n },
  { plan: { nodes: [{ role: 'agent' }, { role: 'agent' }] }, now: 3, peak: 3, left: 253n, pods: 330n, addresses: 759n },
])('$plan: $now nodes now, $peak at peak, $left more', ({ plan, now, peak, left, pods, addresses }) => {
  expect(derive(planWith(plan))).toMatchObject({
    nodesNow: now,
    nodesAtPeak: peak,
    nodesLeftAtPeak: left,
    podsAtPeak: pods,
    podAddressesAtPeak: addresses,
  });
});

describe('laws', () => {
  test('every plan has numbers, none of them negative', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { pods, services, nodeCapacity, nodesLeftAtPeak, podsPerNode, servicesUsable } = derive(plan);
        const all = [
          nodeCapacity,
          nodesLeftAtPeak,
          podsPerNode,
          servicesUsable,
          ...pods.flatMap((range) => [range.nodeSubnetCount, range.usableNodeSubnetCount, range.podAddressesPerNode]),
          ...services.map((range) => range.usableAddressCount),
        ];
        expect(all.filter((count) => count < 0n)).toEqual([]);
        expect(pods.every((range) => range.usableNodeSubnetCount <= range.nodeSubnetCount)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('node blocks lie in their range, apart from Services and each other, exactly as many as are counted', () => {
    const small = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.array(arbitraryCidr, { minLength: 1, maxLength: 2 }));
    const touching = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.integer({ min: 22, max: 30 })), { maxLength: 2 });
    fc.assert(
      fc.property(small, touching, ([longer, elsewhere], inside) => {
        const plan = {
          ...planWith({ clusterCidr: '10.42.0.0/20', nodeCidrMaskSize: 20 + longer }),
          serviceCidr: [...inside.map(([third, length]) => cidr(`10.42.${third}.64/${length}`)), ...elsewhere],
        };
        const [range] = plan.clusterCidr;
        const blocks = Array.from({ length: 17 }, (_, n) =>
          range ? nthNodeBlock(plan, range, BigInt(n)) : null,
        ).filter((block) => block !== null);
        expect(BigInt(blocks.length)).toBe(derive(plan).nodeCapacity);
        expect(blocks.every((block) => range !== undefined && containsCidr(range, block))).toBe(true);
        expect(blocks.some((block) => plan.serviceCidr.some((service) => overlaps(service, block)))).toBe(false);
        expect(new Set(blocks.map(printCidr)).size).toBe(blocks.length);
      }),
      { numRuns: 500 },
    );
  });
});
