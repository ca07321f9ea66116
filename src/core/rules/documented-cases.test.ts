import { describe, expect, test } from 'vitest';
import { checkJson, planWith } from '../../test-support/plans';
import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { clusterCidrOf } from '../plan/effective';
import { derive } from '../plan/derive';
import type { RuleId } from './index';

// What K3s's documentation and source say about ranges, as plans: which rule explains a refusal, and what is derived.

const V133 = 'v1.33.6+k3s1';
const V134 = 'v1.34.1+k3s1';
const V136 = 'v1.36.3+k3s1';

const BOTH_ADDRESSES = '192.0.2.10,2001:db8:1::10';
const DUAL = {
  clusterCidr: '10.42.0.0/16,fd00:42::/56',
  serviceCidr: '10.43.0.0/16,fd00:43::/112',
  nodeIp: BOTH_ADDRESSES,
};
const IPV6 = { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodeIp: '2001:db8:1::10' };

type Fields = Readonly<Record<string, unknown>>;

const said = (severity: string, fields: Fields): readonly string[] =>
  [
    ...new Set(
      checkJson(fields)
        .filter((finding) => finding.severity === severity)
        .map(({ id }) => id),
    ),
  ].toSorted();

interface Case {
  readonly name: string;
  readonly plan: Fields;
  readonly errors: readonly RuleId[];
}

const CASES: readonly Case[] = [
  { name: 'nothing set', plan: {}, errors: [] },
  { name: 'dual-stack', plan: DUAL, errors: [] },
  {
    name: 'dual-stack, Services the other way round',
    plan: { ...DUAL, serviceCidr: 'fd00:43::/112,10.43.0.0/16' },
    errors: ['cidr-family-order-differs'],
  },
  {
    name: 'dual-stack pods, IPv4 Services',
    plan: { ...DUAL, serviceCidr: '10.43.0.0/16' },
    errors: ['cidr-family-sets-differ'],
  },
  { name: 'dual-stack, IPv4 node-ip', plan: { ...DUAL, nodeIp: '192.0.2.10' }, errors: ['node-ip-family-missing'] },
  {
    name: 'dual-stack with node-cidr-mask-size',
    plan: { ...DUAL, nodeCidrMaskSize: 22 },
    errors: ['node-mask-wrong-flag'],
  },
  { name: 'dual-stack with the IPv4 mask', plan: { ...DUAL, nodeCidrMaskSizeIpv4: 22 }, errors: [] },
  { name: 'pods /25', plan: { clusterCidr: '10.42.0.0/25' }, errors: ['node-mask-below-cluster'] },
  { name: 'pods /25 in blocks of /25', plan: { clusterCidr: '10.42.0.0/25', nodeCidrMaskSize: 25 }, errors: [] },
  { name: 'pods /24', plan: { clusterCidr: '10.42.0.0/24' }, errors: [] },
  {
    name: 'pods /8 in blocks of /26',
    plan: { clusterCidr: '10.0.0.0/8', serviceCidr: '172.20.0.0/16', nodeCidrMaskSize: 26 },
    errors: [],
  },
  { name: 'IPv6 pods /40', plan: { ...IPV6, clusterCidr: 'fd00::/40' }, errors: ['node-mask-v6-span'] },
  { name: 'IPv6 pods /47', plan: { ...IPV6, clusterCidr: 'fd00:42::/47' }, errors: ['node-mask-v6-span'] },
  { name: 'IPv6 pods /48', plan: { ...IPV6, clusterCidr: 'fd00:42::/48' }, errors: [] },
  { name: 'IPv6 pods /64', plan: { ...IPV6, clusterCidr: 'fd00:42::/64' }, errors: [] },
  { name: 'IPv6 pods /65', plan: { ...IPV6, clusterCidr: 'fd00:42::/65' }, errors: ['node-mask-below-cluster'] },
  { name: 'IPv6 pods /112', plan: { ...IPV6, clusterCidr: 'fd00:42::/112' }, errors: ['node-mask-below-cluster'] },
  {
    name: 'IPv6 pods /108 in blocks of /120',
    plan: { ...IPV6, clusterCidr: 'fd00:42::/108', nodeCidrMaskSize: 120 },
    errors: [],
  },
  {
    name: 'IPv6 pods /96 in blocks of /112',
    plan: { ...IPV6, clusterCidr: 'fd00:42::/96', nodeCidrMaskSize: 112 },
    errors: [],
  },
  { name: 'Services /28', plan: { serviceCidr: '10.43.0.0/28' }, errors: [] },
  { name: 'Services /29', plan: { serviceCidr: '10.43.0.0/29' }, errors: ['svc-too-small-for-dns'] },
  { name: 'Services /29 with DNS .2', plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.2' }, errors: [] },
  { name: 'Services /29 with DNS .6', plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.6' }, errors: [] },
  {
    name: 'Services /29 with DNS at the broadcast address',
    plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.7' },
    errors: ['dns-outside-svc'],
  },
  {
    name: 'Services /29 with DNS at the API',
    plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.1' },
    errors: ['dns-collides-kubernetes'],
  },
  { name: 'Services /30', plan: { serviceCidr: '10.43.0.0/30' }, errors: ['svc-below-8'] },
  { name: 'IPv6 Services /124', plan: { ...IPV6, serviceCidr: 'fd00:43::/124' }, errors: [] },
  { name: 'IPv6 Services /125', plan: { ...IPV6, serviceCidr: 'fd00:43::/125' }, errors: ['svc-too-small-for-dns'] },
  {
    name: 'IPv6 Services /125 with DNS',
    plan: { ...IPV6, serviceCidr: 'fd00:43::/125', clusterDns: 'fd00:43::2' },
    errors: [],
  },
  { name: 'IPv6 Services /126', plan: { ...IPV6, serviceCidr: 'fd00:43::/126' }, errors: ['svc-below-8'] },
  {
    name: 'Services in the upper half of the pods',
    plan: { serviceCidr: '10.42.128.0/17' },
    errors: ['overlap-pod-svc'],
  },
  {
    name: 'Services around the pods',
    plan: { clusterCidr: '10.5.0.0/16', serviceCidr: '10.0.0.0/12' },
    errors: ['overlap-pod-svc'],
  },
  {
    name: 'a blank after the comma',
    plan: { ...DUAL, clusterCidr: '10.42.0.0/16, fd00:42::/56' },
    errors: ['list-blank'],
  },
  { name: 'host bits', plan: { clusterCidr: '10.42.7.9/16' }, errors: [] },
  { name: 'backend wireguard', plan: { flannelBackend: 'wireguard' }, errors: ['backend-wireguard-removed'] },
  { name: 'IPv6, node-ip IPv4 first', plan: { ...IPV6, nodeIp: BOTH_ADDRESSES }, errors: ['advertise-family'] },
  {
    name: 'IPv6, node-ip IPv4 first, advertise-address IPv6',
    plan: { ...IPV6, nodeIp: BOTH_ADDRESSES, advertiseAddress: '2001:db8:1::10' },
    errors: [],
  },
  // The documentation's own examples.
  {
    name: 'the documented dual-stack example',
    plan: {
      clusterCidr: '10.42.0.0/16,2001:db8:42::/56',
      serviceCidr: '10.43.0.0/16,2001:db8:43::/112',
      nodeIp: BOTH_ADDRESSES,
    },
    errors: [],
  },
  {
    name: 'the documented IPv6 example',
    plan: { clusterCidr: '2001:db8:42::/56', serviceCidr: '2001:db8:43::/112', nodeIp: '2001:db8:1::10' },
    errors: [],
  },
  {
    name: 'its older form',
    plan: {
      clusterCidr: '10.42.0.0/16,2001:cafe:42::/56',
      serviceCidr: '10.43.0.0/16,2001:cafe:43::/112',
      nodeIp: BOTH_ADDRESSES,
    },
    errors: [],
  },
  {
    name: 'the documented multicloud cluster',
    plan: {
      topology: 'multi-site',
      flannelBackend: 'wireguard-native',
      flannelExternalIp: true,
      servers: 1,
      agents: 1,
      nodes: [
        { nodeIp: '192.0.2.10', nodeExternalIp: '198.51.100.10' },
        { role: 'agent', nodeIp: '192.0.2.11', nodeExternalIp: '203.0.113.11' },
      ],
      registrationAddress: '198.51.100.10',
      tlsSan: '198.51.100.10',
    },
    errors: [],
  },
  { name: 'another CNI', plan: { flannelBackend: 'none', disableNetworkPolicy: true }, errors: [] },
];

test.each(CASES)('$name: $errors', ({ plan, errors }) => {
  expect(said('error', { k3sVersion: V136, ...plan })).toEqual(errors.toSorted());
});

describe('both sides of a release', () => {
  test.each([
    { plan: { serviceCidr: '10.16.0.0/12' }, before: [], since: [] },
    {
      plan: { clusterCidr: '172.20.0.0/16', serviceCidr: '10.32.0.0/11' },
      before: ['svc4-too-large'],
      since: [],
    },
    { plan: { clusterCidr: '172.20.0.0/16', serviceCidr: '10.0.0.0/8' }, before: ['svc4-too-large'], since: [] },
    { plan: { ...IPV6, serviceCidr: 'fd00:43::/112' }, before: [], since: [] },
    { plan: { ...IPV6, serviceCidr: 'fd00:43::/108' }, before: [], since: [] },
    { plan: { ...IPV6, serviceCidr: 'fd00:43::/107' }, before: ['svc6-too-large'], since: [] },
    { plan: { ...IPV6, serviceCidr: 'fd00:43::/64' }, before: ['svc6-too-large'], since: [] },
    { plan: { ...IPV6, serviceCidr: 'fd00:43::/63' }, before: ['svc6-too-large'], since: ['svc6-too-large'] },
    {
      plan: { ...DUAL, clusterCidr: '172.20.0.0/16,fd00:42::/56', serviceCidr: '10.0.0.0/8,fd00:43::/107' },
      before: ['svc4-too-large', 'svc6-too-large'],
      since: [],
    },
  ])('$plan: up to 1.33 $before, from 1.34 $since', ({ plan, before, since }) => {
    expect([V133, V134, V136].map((k3sVersion) => said('error', { ...plan, k3sVersion }))).toEqual([
      before,
      since,
      since,
    ]);
  });

  test.each([
    {
      plan: { flannelBackend: 'wireguard' },
      before: 'v1.25.16+k3s4',
      since: 'v1.26.0+k3s1',
      id: 'backend-wireguard-removed',
    },
    { plan: { flannelBackend: 'ipsec' }, before: 'v1.26.15+k3s1', since: 'v1.27.1+k3s1', id: 'backend-ipsec-removed' },
    {
      plan: { flannelBackend: 'wireguard-native=Mode=separate' },
      before: 'v1.26.15+k3s1',
      since: 'v1.27.1+k3s1',
      id: 'backend-inline-options',
    },
  ])('$plan stops K3s from $since on', ({ plan, before, since, id }) => {
    expect([before, since].map((k3sVersion) => said('error', { ...plan, k3sVersion }).includes(id))).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    { plan: DUAL, before: 'v1.20.15+k3s1', since: 'v1.21.0+k3s1', id: 'dual-too-old' },
    { plan: IPV6, before: 'v1.22.8+k3s1', since: 'v1.22.9+k3s1', id: 'v6only-too-old' },
    {
      plan: { flannelBackend: 'wireguard-native' },
      before: 'v1.23.5+k3s1',
      since: 'v1.23.6+k3s1',
      id: 'backend-native-too-old',
    },
    {
      plan: { egressSelectorMode: 'cluster' },
      before: 'v1.27.1+k3s1',
      since: 'v1.27.2+k3s1',
      id: 'egress-broken-versions',
    },
  ])('$plan needs $since', ({ plan, before, since, id }) => {
    expect([before, since].map((k3sVersion) => said('error', { ...plan, k3sVersion }).includes(id))).toEqual([
      true,
      false,
    ]);
  });
});

describe('warnings at the edges the documentation names', () => {
  test.each([
    { plan: { ...IPV6, serviceCidr: 'fd00:43::/112' }, id: 'svc6-too-large', warns: false },
    { plan: { ...IPV6, serviceCidr: 'fd00:43::/111' }, id: 'svc6-too-large', warns: true },
    { plan: { clusterCidr: '172.20.0.0/16', serviceCidr: '10.16.0.0/12' }, id: 'svc4-too-large', warns: false },
    { plan: { clusterCidr: '172.20.0.0/16', serviceCidr: '10.32.0.0/11' }, id: 'svc4-too-large', warns: true },
    { plan: { clusterCidr: '10.42.7.9/16' }, id: 'cidr-host-bits', warns: true },
    { plan: { clusterCidr: '10.42.0.0/16' }, id: 'cidr-host-bits', warns: false },
    // The /56 boundary lies within the fourth group.
    { plan: { ...IPV6, clusterCidr: 'fd12:3456:789a:42::/56' }, id: 'cidr-host-bits', warns: true },
    { plan: { ...IPV6, clusterCidr: 'fd12:3456:789a:4200::/56' }, id: 'cidr-host-bits', warns: false },
    { plan: { ...IPV6, clusterCidr: '2001:db8:42::/56' }, id: 'docs-prefix-used', warns: true },
    { plan: { ...IPV6, clusterCidr: '2001:cafe:42::/56' }, id: 'docs-prefix-used', warns: true },
    { plan: IPV6, id: 'docs-prefix-used', warns: false },
  ])('$plan, $id: $warns', ({ plan, id, warns }) => {
    expect(said('warning', { k3sVersion: V136, ...plan }).includes(id)).toBe(warns);
  });

  test.each([
    { plan: { nodesAtPeak: 256 }, errors: [] },
    // The documentation says "more than 255 nodes"; a /16 holds 256 blocks of /24.
    { plan: { nodesAtPeak: 257 }, errors: ['nodes-exceed-subnets'] },
    { plan: { nodesAtPeak: 257, clusterCidr: '10.32.0.0/15' }, errors: [] },
    { plan: { podsPerNode: 253 }, errors: [] },
    { plan: { podsPerNode: 254 }, errors: ['ppn-exceeds-subnet'] },
    { plan: { podsPerNode: 125, nodeCidrMaskSize: 25 }, errors: [] },
    { plan: { podsPerNode: 126, nodeCidrMaskSize: 25 }, errors: ['ppn-exceeds-subnet'] },
  ])('$plan: $errors', ({ plan, errors }) => {
    expect(said('error', { k3sVersion: V136, ...plan })).toEqual(errors);
  });
});

test.each([
  { plan: {}, api: '10.43.0.1', dns: ['10.43.0.10'], nodes: 256n, podAddresses: 253n },
  { plan: DUAL, api: '10.43.0.1', dns: ['10.43.0.10', 'fd00:43::a'], nodes: 256n, podAddresses: 253n },
  {
    plan: { ...DUAL, nodeCidrMaskSizeIpv4: 22 },
    api: '10.43.0.1',
    dns: ['10.43.0.10', 'fd00:43::a'],
    nodes: 64n,
    podAddresses: 1021n,
  },
  { plan: { clusterCidr: '10.42.0.0/24' }, api: '10.43.0.1', dns: ['10.43.0.10'], nodes: 1n, podAddresses: 253n },
  {
    plan: { ...IPV6, clusterCidr: 'fd00:42::/108', nodeCidrMaskSize: 120 },
    api: 'fd00:43::1',
    dns: ['fd00:43::a'],
    nodes: 4096n,
    podAddresses: 254n,
  },
  {
    plan: { serviceCidr: '10.42.128.0/17' },
    api: '10.42.128.1',
    dns: ['10.42.128.10'],
    nodes: 128n,
    podAddresses: 253n,
  },
  {
    plan: { clusterCidr: '10.5.0.0/16', serviceCidr: '10.0.0.0/12' },
    api: '10.0.0.1',
    dns: ['10.0.0.10'],
    nodes: 0n,
    podAddresses: 253n,
  },
  {
    plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.6' },
    api: '10.43.0.1',
    dns: ['10.43.0.6'],
    nodes: 256n,
    podAddresses: 253n,
  },
])('$plan: API $api, DNS $dns, $nodes nodes', ({ plan, api, dns, nodes, podAddresses }) => {
  const { apiAddress, clusterDns, nodeCapacity, podAddressesPerNode } = derive(planWith(plan));
  expect({
    api: apiAddress && printAddress(apiAddress),
    dns: clusterDns.map(printAddress),
    nodes: nodeCapacity,
    podAddresses: podAddressesPerNode,
  }).toEqual({ api, dns, nodes, podAddresses });
});

test('a range with host bits counts as its network', () => {
  expect(clusterCidrOf(planWith({ clusterCidr: '10.42.7.9/16' })).map(printCidr)).toEqual(['10.42.0.0/16']);
});
