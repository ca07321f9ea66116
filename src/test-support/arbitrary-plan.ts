import * as fc from 'fast-check';
import { BITS, type Address, type Family } from '../core/cidr/address';
import { cidrAround, type Cidr } from '../core/cidr/cidr';
import { familiesOfStack } from '../core/plan/effective';
import { STACKS } from '../core/plan/fields';
import { NETWORK_KINDS } from '../core/plan/read-networks';
import { EMPTY_PLAN, type ExistingNetwork, type Plan, type PlanNode, type Stack } from '../core/plan/plan';
import { addresses, arbitraryAddress, arbitraryNodes, arbitrarySites, arbitrarySlippedNodes } from './arbitrary-nodes';
import { cidr } from './cidr';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });

/** Releases of every minor that was ever K3s's, early and late patches. */
const arbitraryVersion: fc.Arbitrary<string> = fc
  .record({
    minor: fc.integer({ min: 19, max: 37 }),
    patch: fc.integer({ min: 0, max: 16 }),
    k3s: fc.constantFrom(1, 4),
  })
  .map(({ minor, patch, k3s }) => `v1.${minor}.${patch}+k3s${k3s}`);

const arbitraryStack: fc.Arbitrary<Stack> = fc.constantFrom(...STACKS);

// Where ranges come from: K3s's defaults, ordinary private space, documentation prefixes, and places no range belongs.
const PLACES = {
  ipv4: addresses(
    '10.42.0.0,10.43.0.0,10.0.0.0,172.16.0.0,172.17.0.0,192.168.0.0,100.64.0.0,192.0.2.0,127.0.0.0,224.0.0.0,0.0.0.0',
  ),
  ipv6: addresses('fd00:42::,fd00:43::,fd12:3456:789a::,2001:db8::,2001:cafe:42::,2600:1f00::,fe80::,ff02::,::'),
} as const satisfies Record<Family, readonly Address[]>;

/** Any range of a family; mostly of a length that somebody would plan with. */
const arbitraryCidr = (family: Family): fc.Arbitrary<Cidr> =>
  fc
    .record({
      place: fc.constantFrom(...PLACES[family]),
      offset: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: (1n << BigInt(BITS[family] - 16)) - 1n })),
      prefixLength: fc.oneof(
        fc.constantFrom(...(family === 'ipv4' ? [8, 12, 16, 20, 24, 25, 28, 29] : [48, 56, 64, 72, 108, 112, 124])),
        fc.integer({ min: 0, max: BITS[family] }),
      ),
    })
    .map(({ place, offset, prefixLength }) => cidrAround({ family, value: place.value + offset }, prefixLength))
    // ::ffff:0:0/96 is read as IPv4, so a plan never holds it.
    .filter((cidr) => cidr.family === 'ipv4' || cidr.first >> 32n !== 0xffffn);

const anyFamily = fc.constantFrom<Family>('ipv4', 'ipv6');
const anyCidrs = fc.array(anyFamily.chain(arbitraryCidr), { minLength: 0, maxLength: 3 });

const ORDERLY = {
  clusterCidr: { ipv4: cidr('10.42.0.0/16'), ipv6: cidr('fd00:42::/56') },
  serviceCidr: { ipv4: cidr('10.43.0.0/16'), ipv6: cidr('fd00:43::/112') },
} as const satisfies Record<string, Record<Family, Cidr>>;

/** Plans that work: K3s's own ranges in any stack, sizes, a backend, nodes that fit. */
const arbitraryOrderlyPlan: fc.Arbitrary<Plan> = arbitraryStack.chain((stack) =>
  fc
    .record({
      k3sVersion: fc.oneof(fc.constant(EMPTY_PLAN.k3sVersion), arbitraryVersion),
      servers: fc.constantFrom(1, 1, 3, 5),
      agents: fc.integer({ min: 0, max: 8 }),
      flannelBackend: fc.constantFrom(null, 'vxlan', 'wireguard-native', 'host-gw'),
      flannelIpv6Masq: fc.boolean(),
      clusterCidr: fc.constant(familiesOfStack(stack).map((family) => ORDERLY.clusterCidr[family])),
      serviceCidr: fc.constant(familiesOfStack(stack).map((family) => ORDERLY.serviceCidr[family])),
      nodes: fc.oneof(fc.constant<readonly PlanNode[]>([]), arbitraryNodes(familiesOfStack(stack))),
    })
    .map((fields): Plan => ({ ...EMPTY_PLAN, ...fields })),
);

const mask = maybe(
  fc.oneof(fc.constantFrom(0, 24, 25, 26, 30, 31, 33, 64, 72, 80, 126, 127, 129, -1), fc.integer({ min: 8, max: 128 })),
);
const counts = (max: number): fc.Arbitrary<number | null> => maybe(fc.integer({ min: 1, max }));
const flag = (name: string, values: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.constantFrom(...values.map((value) => [value === '' ? name : `${name}=${value}`]));

/** Networks that exist, as somebody might list them: what they know, and a stray one. */
const arbitraryNetwork: fc.Arbitrary<ExistingNetwork> = fc.record({
  cidr: anyFamily.chain(arbitraryCidr),
  kind: fc.constantFrom(...NETWORK_KINDS),
  label: fc.constantFrom('', 'Home LAN', 'a;b', '会社'),
});

/** One thing that somebody may get wrong, or just say; several together make one slip. */
const SLIPS: readonly fc.Arbitrary<Partial<Plan>>[] = [
  fc.record({ existingNetworks: fc.array(arbitraryNetwork, { maxLength: 4 }) }),
  // Networks that many have, and a range where they are.
  fc.record({
    clusterCidr: fc.constantFrom('100.64.0.0/16', '172.20.0.0/16', '10.42.0.0/16').map((text) => [cidr(text)]),
    existingNetworks: fc.subarray<ExistingNetwork>([
      { cidr: cidr('100.64.0.0/10'), kind: 'vpn', label: 'Tailscale' },
      { cidr: cidr('172.17.0.0/16'), kind: 'docker', label: 'docker0' },
      { cidr: cidr('10.42.0.0/16'), kind: 'cluster', label: 'K3s' },
    ]),
  }),
  fc.record({ clusterCidr: anyCidrs }),
  fc.record({ serviceCidr: anyCidrs }),
  anyFamily.chain((family) =>
    fc.record({ clusterCidr: fc.tuple(arbitraryCidr(family)), serviceCidr: fc.tuple(arbitraryCidr(family)) }),
  ),
  arbitraryStack.chain((stack) => fc.record({ clusterCidr: inStack(stack), serviceCidr: inStack(stack) })),
  fc.record({ nodeCidrMaskSize: mask }),
  fc.record({ nodeCidrMaskSizeIpv4: mask, nodeCidrMaskSizeIpv6: mask }),
  fc.record({ clusterDns: fc.array(anyFamily.chain(arbitraryAddress), { maxLength: 3 }) }),
  fc.constantFrom(
    ...['10.43.0.1', '10.43.0.0', '10.43.0.10', 'fd00:43::1', 'fd00:43::a', '10.43.0.10,fd00:43::a'].map((text) => ({
      clusterDns: addresses(text),
    })),
  ),
  fc.record({ k3sVersion: arbitraryVersion }),
  fc.record({
    flannelBackend: fc.constantFrom('none', 'wireguard', 'ipsec', 'udp', 'VXLAN', 'wireguard-native=Mode=separate', ''),
  }),
  fc.record({
    flannelBackend: fc.constantFrom('vxlan', 'host-gw'),
    untrustedUnderlay: fc.boolean(),
    publicNodes: fc.boolean(),
  }),
  fc.record({
    flannelExternalIp: fc.boolean(),
    flannelIface: fc.constantFrom(null, 'eth0', 'lo', 'an-interface-name', 'a/b'),
  }),
  fc.record({
    topology: fc.constantFrom('same-l2', 'routed', 'multi-site'),
    flannelBackend: fc.constantFrom('vxlan', 'host-gw', 'wireguard-native'),
  }),
  fc.record({ nodesAtPeak: counts(5000), podsPerNode: counts(600), services: counts(100_000), maxPods: counts(1000) }),
  fc.record({
    servers: fc.integer({ min: 1, max: 6 }),
    datastore: fc.constantFrom(null, 'sqlite', 'etcd', 'external'),
  }),
  fc.record({ runningStack: maybe(arbitraryStack), hostFamilies: fc.constantFrom(null, 'ipv4', 'ipv6', 'both') }),
  fc.record({
    uplinkMtu: fc.constantFrom(576, 1280, 1300, 1420, 9000),
    wireguardInKernel: maybe(fc.boolean()),
    airGap: fc.boolean(),
  }),
  fc.record({ clusterDomain: fc.constantFrom('', 'Cluster.Local', 'cluster.local.', 'example.org') }),
  fc.record({
    serviceNodePortRange: fc.constantFrom('', '30000', '30000:32767', '32767-30000', '6000-7000', '0-70000'),
  }),
  fc.record({
    egressSelectorMode: fc.constantFrom('agent', 'cluster', 'pod', 'disabled', '', 'Agent'),
    disableAgent: fc.boolean(),
  }),
  fc.record({
    disableKubeProxy: fc.boolean(),
    disableNetworkPolicy: fc.boolean(),
    disableCloudController: fc.boolean(),
  }),
  fc.record({ disable: fc.subarray(['servicelb', 'traefik', 'coredns', 'metric-server', 'kube-proxy']) }),
  fc.record({
    advertiseAddress: maybe(anyFamily.chain(arbitraryAddress)),
    bindAddress: maybe(anyFamily.chain(arbitraryAddress)),
  }),
  fc.record({
    registrationAddress: fc.constantFrom('k3s.example.org', '192.0.2.100', '2001:db8::100', '192.0.2.11'),
    tlsSan: fc.subarray(['k3s.example.org', '192.0.2.100']),
  }),
  fc.record({ kubeApiserverArg: flag('service-cluster-ip-range', ['10.43.0.0/16', '10.99.0.0/16', '']) }),
  fc.record({
    kubeControllerManagerArg: flag('node-cidr-mask-size', [
      '24',
      '26 --cluster-cidr=10.50.0.0/16',
      '26 --v=2',
      'many',
      '',
    ]),
  }),
  fc.record({ kubeletArg: flag('node-ip', ['192.0.2.11,2001:db8::11', '0.0.0.0', '']) }),
  fc.record({ kubeletArg: flag('max-pods', ['250', 'many']) }),
  fc.record({ nodes: arbitrarySlippedNodes }),
  fc.record({ nodes: arbitrarySites, topology: fc.constant('multi-site' as const), flannelExternalIp: fc.boolean() }),
  fc.record({
    k3sVersion: arbitraryVersion,
    flannelBackend: fc.constantFrom('wireguard', 'ipsec', 'wireguard-native'),
  }),
];

function inStack(stack: Stack): fc.Arbitrary<readonly Cidr[]> {
  return fc.tuple(...familiesOfStack(stack).map(arbitraryCidr));
}

/** Whatever a plan can hold: mostly orderly, with up to three things that may be wrong. All of it can be written and read back. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(arbitraryOrderlyPlan, fc.array(fc.oneof(...SLIPS), { maxLength: 3 }))
  .map(([plan, slips]) => slips.reduce<Plan>((slipped, slip) => ({ ...slipped, ...slip }), plan));
