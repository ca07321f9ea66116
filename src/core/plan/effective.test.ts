import { describe, expect, test } from 'vitest';
import { cidr } from '../../test-support/cidr';
import { planWith } from '../../test-support/plans';
import { printAddress, type Address } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import {
  apiAddressOf,
  agentCount,
  clusterCidrOf,
  clusterDnsOf,
  clusterDomainOf,
  datastoreOf,
  defaultClusterCidr,
  defaultDnsOf,
  defaultFamily,
  defaultServiceCidr,
  egressSelectorModeOf,
  familiesOfStack,
  firstServer,
  flannelBackendOf,
  flannelIfaceOf,
  hostFamiliesOf,
  isDualStack,
  knownHostFamilies,
  listedNodes,
  maxPodsOf,
  nodeCidrMaskSizeOf,
  nodeCount,
  nodePortRangeOf,
  ofFamily,
  peakNodeCount,
  primaryFamily,
  registrationAddressOf,
  serverCount,
  serviceCidrOf,
  stackOf,
  uplinkMtuOf,
} from './effective';

const BOTH = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };

describe('default ranges follow the first address of the first server', () => {
  test.each([
    { given: 'nothing', plan: {}, family: 'ipv4' },
    { given: 'IPv4 hosts', plan: { hostFamilies: 'ipv4' }, family: 'ipv4' },
    { given: 'IPv6 hosts', plan: { hostFamilies: 'ipv6' }, family: 'ipv6' },
    { given: 'hosts with both', plan: { hostFamilies: 'both' }, family: 'ipv4' },
    { given: 'an IPv6 node-ip', plan: { nodeIp: '2001:db8:1::10' }, family: 'ipv6' },
    { given: 'node-ip IPv6 first', plan: { nodeIp: '2001:db8:1::10,192.0.2.10' }, family: 'ipv6' },
    { given: 'node-ip IPv4 first', plan: { nodeIp: '192.0.2.10,2001:db8:1::10' }, family: 'ipv4' },
    { given: 'IPv4 hosts, node-ip IPv6', plan: { hostFamilies: 'ipv4', nodeIp: '2001:db8:1::10' }, family: 'ipv6' },
    // Found on the host: IPv4 is preferred, however the addresses are listed.
    { given: 'host addresses, IPv6 first', plan: { hostAddresses: '2001:db8:1::10,192.0.2.10' }, family: 'ipv4' },
    { given: 'an IPv6 host address', plan: { hostAddresses: '2001:db8:1::10' }, family: 'ipv6' },
    {
      given: 'an IPv6 host among IPv4 ones',
      plan: { hostFamilies: 'ipv4', hostAddresses: '2001:db8:1::10' },
      family: 'ipv6',
    },
    {
      given: 'an IPv6 second server',
      plan: { nodes: [{ nodeIp: '192.0.2.10' }, { nodeIp: '2001:db8:1::11' }] },
      family: 'ipv4',
    },
    { given: 'an IPv6 agent', plan: { nodes: [{ role: 'agent', nodeIp: '2001:db8:1::11' }] }, family: 'ipv4' },
    {
      given: 'an agent listed before an IPv6 server',
      plan: { nodes: [{ role: 'agent', nodeIp: '192.0.2.11' }, { nodeIp: '2001:db8:1::10' }] },
      family: 'ipv6',
    },
  ])('$given: $family', ({ plan: fields, family }) => {
    const plan = planWith(fields);
    const ranges = family === 'ipv4' ? ['10.42.0.0/16', '10.43.0.0/16'] : ['fd00:42::/56', 'fd00:43::/112'];
    expect(defaultFamily(plan)).toBe(family);
    expect([...clusterCidrOf(plan), ...serviceCidrOf(plan)].map(printCidr)).toEqual(ranges);
  });

  test.each([
    { plan: { clusterCidr: 'fd00:42::/56' }, ranges: ['fd00:42::/56', '10.43.0.0/16'] },
    { plan: { clusterCidr: 'fd00:42::/56', nodeIp: '2001:db8:1::10' }, ranges: ['fd00:42::/56', 'fd00:43::/112'] },
    { plan: { serviceCidr: '10.99.0.0/16' }, ranges: ['10.42.0.0/16', '10.99.0.0/16'] },
    { plan: { serviceCidr: '10.99.0.0/16', hostFamilies: 'ipv6' }, ranges: ['fd00:42::/56', '10.99.0.0/16'] },
  ])('a range that is set stays, the other takes its default: $plan', ({ plan: fields, ranges }) => {
    const plan = planWith(fields);
    expect([...clusterCidrOf(plan), ...serviceCidrOf(plan)].map(printCidr)).toEqual(ranges);
  });

  test('per server: a second server derives its own', () => {
    const plan = planWith({ nodes: [{ nodeIp: '192.0.2.10' }, { nodeIp: '2001:db8:1::11' }] });
    expect(listedNodes(plan, 'server').map((server) => defaultFamily(plan, server))).toEqual(['ipv4', 'ipv6']);
  });
});

test('the default ranges of either family', () => {
  expect([defaultClusterCidr('ipv4'), defaultServiceCidr('ipv4')].map(printCidr)).toEqual([
    '10.42.0.0/16',
    '10.43.0.0/16',
  ]);
  expect([defaultClusterCidr('ipv6'), defaultServiceCidr('ipv6')].map(printCidr)).toEqual([
    'fd00:42::/56',
    'fd00:43::/112',
  ]);
});

test.each([
  { clusterCidr: '', stack: 'ipv4', primary: 'ipv4', dual: false },
  { clusterCidr: '10.42.0.0/16', stack: 'ipv4', primary: 'ipv4', dual: false },
  { clusterCidr: 'fd00:42::/56', stack: 'ipv6', primary: 'ipv6', dual: false },
  { clusterCidr: '10.42.0.0/16,fd00:42::/56', stack: 'ipv4-ipv6', primary: 'ipv4', dual: true },
  { clusterCidr: 'fd00:42::/56,10.42.0.0/16', stack: 'ipv6-ipv4', primary: 'ipv6', dual: true },
  // What K3s stops at still has a stack: its families say.
  { clusterCidr: '10.42.0.0/16,10.44.0.0/16', stack: 'ipv4', primary: 'ipv4', dual: false },
  { clusterCidr: '10.42.0.0/16,10.44.0.0/16,fd00:42::/56', stack: 'ipv4-ipv6', primary: 'ipv4', dual: true },
])('stack of $clusterCidr: $stack', ({ clusterCidr, stack, primary, dual }) => {
  const plan = planWith(clusterCidr === '' ? {} : { clusterCidr });
  expect([stackOf(plan), primaryFamily(plan), isDualStack(plan)]).toEqual([stack, primary, dual]);
});

test.each([
  ['ipv4', ['ipv4']],
  ['ipv6', ['ipv6']],
  ['ipv4-ipv6', ['ipv4', 'ipv6']],
  ['ipv6-ipv4', ['ipv6', 'ipv4']],
] as const)('families of %s: %s', (stack, families) => {
  expect(familiesOfStack(stack)).toEqual(families);
});

describe('node masks', () => {
  test.each([
    { plan: {}, ipv4: 24, ipv6: 64 },
    { plan: { nodeCidrMaskSize: 22 }, ipv4: 22, ipv6: 64 },
    { plan: { nodeCidrMaskSize: 72, clusterCidr: 'fd00:42::/56' }, ipv4: 24, ipv6: 72 },
    { plan: { nodeCidrMaskSizeIpv4: 22 }, ipv4: 22, ipv6: 64 },
    { plan: { nodeCidrMaskSizeIpv6: 72 }, ipv4: 24, ipv6: 72 },
    { plan: { nodeCidrMaskSize: 0, nodeCidrMaskSizeIpv4: 22 }, ipv4: 22, ipv6: 64 },
    { plan: { nodeCidrMaskSizeIpv4: 0, nodeCidrMaskSizeIpv6: 0 }, ipv4: 24, ipv6: 64 },
    { plan: { nodeCidrMaskSize: -1 }, ipv4: -1, ipv6: 64 },
    // Both together are refused; what is shown is the generic one.
    { plan: { nodeCidrMaskSize: 22, nodeCidrMaskSizeIpv4: 23 }, ipv4: 22, ipv6: 64 },
    // The generic flag is refused on dual-stack and counts for no family.
    { plan: { ...BOTH, nodeCidrMaskSize: 22 }, ipv4: 24, ipv6: 64 },
    { plan: { ...BOTH, nodeCidrMaskSize: 22, nodeCidrMaskSizeIpv4: 23 }, ipv4: 23, ipv6: 64 },
  ])('$plan: /$ipv4 and /$ipv6', ({ plan: fields, ipv4, ipv6 }) => {
    const plan = planWith(fields);
    expect([nodeCidrMaskSizeOf(plan, 'ipv4'), nodeCidrMaskSizeOf(plan, 'ipv6')]).toEqual([ipv4, ipv6]);
  });
});

test.each([
  { plan: {}, servers: 1, agents: 0, nodes: 1, peak: 1, datastore: 'sqlite' },
  { plan: { servers: 3, agents: 2 }, servers: 3, agents: 2, nodes: 5, peak: 5, datastore: 'etcd' },
  { plan: { servers: 3, datastore: 'external' }, servers: 3, agents: 0, nodes: 3, peak: 3, datastore: 'external' },
  { plan: { nodesAtPeak: 40 }, servers: 1, agents: 0, nodes: 1, peak: 40, datastore: 'sqlite' },
  { plan: { agents: 50, nodesAtPeak: 40 }, servers: 1, agents: 50, nodes: 51, peak: 51, datastore: 'sqlite' },
  { plan: { agents: 2, disableAgent: true }, servers: 1, agents: 2, nodes: 2, peak: 2, datastore: 'sqlite' },
  // More machines listed than stated.
  { plan: { nodes: [{}, {}, { role: 'agent' }] }, servers: 2, agents: 1, nodes: 3, peak: 3, datastore: 'etcd' },
  { plan: { servers: 3, nodes: [{}] }, servers: 3, agents: 0, nodes: 3, peak: 3, datastore: 'etcd' },
])('machines of $plan', ({ plan: fields, servers, agents, nodes, peak, datastore }) => {
  const plan = planWith(fields);
  expect([serverCount(plan), agentCount(plan), nodeCount(plan), peakNodeCount(plan), datastoreOf(plan)]).toEqual([
    servers,
    agents,
    nodes,
    peak,
    datastore,
  ]);
});

test.each([
  [null, []],
  ['ipv4', ['ipv4']],
  ['ipv6', ['ipv6']],
  ['both', ['ipv4', 'ipv6']],
] as const)('hosts with %s have %s', (hostFamilies, families) => {
  expect(hostFamiliesOf(hostFamilies)).toEqual(families);
  expect(knownHostFamilies(planWith({ hostFamilies }), null)).toEqual(families);
});

test('unset flags take what K3s takes', () => {
  const plan = planWith({});
  expect([
    maxPodsOf(plan),
    flannelBackendOf(plan),
    egressSelectorModeOf(plan),
    nodePortRangeOf(plan),
    clusterDomainOf(plan),
    uplinkMtuOf(plan),
  ]).toEqual([110, 'vxlan', 'agent', '30000-32767', 'cluster.local', 1500]);
});

test('an empty text is a value, not unset', () => {
  const plan = planWith({ flannelBackend: '', egressSelectorMode: '', serviceNodePortRange: '', clusterDomain: '' });
  expect([flannelBackendOf(plan), egressSelectorModeOf(plan), nodePortRangeOf(plan), clusterDomainOf(plan)]).toEqual([
    '',
    '',
    '',
    '',
  ]);
});

test.each([
  { plan: {}, api: '10.43.0.1' },
  { plan: { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16' }, api: 'fd00:43::1' },
  { plan: { serviceCidr: '10.43.0.0/31' }, api: '10.43.0.1' },
  { plan: { serviceCidr: '10.43.0.0/32' }, api: null },
])('the API Service of $plan is at $api', ({ plan, api }) => {
  const address = apiAddressOf(planWith(plan));
  expect(address === null ? null : printAddress(address)).toBe(api);
});

test.each([
  { plan: {}, dns: ['10.43.0.10'] },
  { plan: BOTH, dns: ['10.43.0.10', 'fd00:43::a'] },
  { plan: { ...BOTH, serviceCidr: '10.43.0.0/16,fd00:43::/126' }, dns: ['10.43.0.10'] },
  { plan: { ...BOTH, clusterDns: 'fd00:43::53' }, dns: ['fd00:43::53'] },
])('DNS of $plan: $dns', ({ plan, dns }) => {
  expect(clusterDnsOf(planWith(plan)).map(printAddress)).toEqual(dns);
});

test('the DNS address is the tenth after the network address', () => {
  const found = defaultDnsOf(cidr('192.0.2.64/28'));
  expect(found && printAddress(found)).toBe('192.0.2.74');
  expect(defaultDnsOf(cidr('192.0.2.64/29'))).toBeNull();
});

test('of a family: the first such item, or null', () => {
  const ranges = [cidr('10.42.0.0/16'), cidr('fd00:42::/56'), cidr('10.44.0.0/16')];
  expect([ofFamily(ranges, 'ipv4'), ofFamily(ranges, 'ipv6'), ofFamily([], 'ipv4')]).toEqual([
    ranges[0],
    ranges[1],
    null,
  ]);
});

test('the first server is the first one listed, whoever stands before it', () => {
  expect(firstServer(planWith({ servers: 3 }))).toBeNull();
  expect(firstServer(planWith({ nodes: [{ role: 'agent' }, { nodeName: 'a' }, { nodeName: 'b' }] }))?.nodeName).toBe(
    'a',
  );
});

test.each([
  { plan: {}, iface: null },
  { plan: { flannelIface: 'eth1' }, iface: 'eth1' },
  { plan: { flannelIface: 'eth1', nodes: [{ flannelIface: 'eth2' }] }, iface: 'eth2' },
  { plan: { flannelIface: 'eth1', nodes: [{}] }, iface: 'eth1' },
])('flannel uses $iface: $plan', ({ plan: fields, iface }) => {
  const plan = planWith(fields);
  expect(flannelIfaceOf(plan, plan.nodes[0] ?? null)).toBe(iface);
});

const printed = (found: string | Address | null): string | null =>
  found === null || typeof found === 'string' ? found : `address ${printAddress(found)}`;

test.each([
  { plan: {}, reached: null },
  { plan: { nodeIp: '192.0.2.10' }, reached: 'address 192.0.2.10' },
  { plan: { nodeExternalIp: '198.51.100.7' }, reached: 'address 198.51.100.7' },
  { plan: { nodeIp: '192.0.2.10', nodeExternalIp: '198.51.100.7' }, reached: 'address 192.0.2.10' },
  { plan: { registrationAddress: 'k3s.example.org', nodeIp: '192.0.2.10' }, reached: 'k3s.example.org' },
  { plan: { registrationAddress: '2001:DB8::A' }, reached: 'address 2001:db8::a' },
])('further nodes join at $reached: $plan', ({ plan, reached }) => {
  expect(printed(registrationAddressOf(planWith(plan)))).toBe(reached);
});

test.each([
  { k3sVersion: 'v1.28.2+k3s1', addresses: ['10.43.0.10'] },
  { k3sVersion: 'v1.28.3+k3s1', addresses: ['10.43.0.10', 'fd00:43::a'] },
  { k3sVersion: 'v1.36.2+k3s1', addresses: ['10.43.0.10', 'fd00:43::a'] },
])('$k3sVersion derives $addresses as cluster DNS of a dual-stack cluster', ({ k3sVersion, addresses }) => {
  const plan = planWith({
    k3sVersion,
    clusterCidr: '10.42.0.0/16,fd00:42::/56',
    serviceCidr: '10.43.0.0/16,fd00:43::/112',
  });
  expect(clusterDnsOf(plan).map(printAddress)).toEqual(addresses);
});
