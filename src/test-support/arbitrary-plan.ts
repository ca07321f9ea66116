import * as fc from 'fast-check';
import { BITS, type Address, type Family } from '../core/cidr/address';
import { cidrAround, type Cidr } from '../core/cidr/cidr';
import { familiesOfStack } from '../core/plan/effective';
import { CHOICES, STACKS } from '../core/plan/fields';
import { NETWORK_KINDS } from '../core/plan/read-networks';
import { EMPTY_PLAN } from '../core/plan/empty-plan';
import type { ExistingNetwork, Plan, PlanNode, Stack } from '../core/plan/plan';
import {
  addresses,
  arbitraryAddress,
  arbitraryHomes,
  arbitraryHost,
  arbitraryNodes,
  arbitrarySites,
  arbitrarySlippedNodes,
} from './arbitrary-nodes';
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

/** What is known of the machines, and of the cluster that runs on them. */
const SURROUNDINGS: readonly fc.Arbitrary<Partial<Plan>>[] = [
  arbitraryHost,
  fc.record({
    networkService: maybe(fc.constantFrom(...CHOICES.networkService)),
    ipv6RouteFromRa: maybe(fc.boolean()),
    ipv6Disabled: fc.boolean(),
    resolverFamilies: fc.constantFrom(null, 'ipv4', 'ipv6', 'both'),
    nmCloudSetup: fc.boolean(),
    iptablesVersion: fc.constantFrom(null, '1.6.1 nf_tables', '1.8.2 nf_tables', '1.8.7'),
    selinuxEnforcing: fc.boolean(),
    cloud: maybe(fc.constantFrom(...CHOICES.cloud)),
  }),
  fc.record({
    firewall: maybe(fc.constantFrom(...CHOICES.firewall)),
    kubeletReachable: maybe(fc.boolean()),
    untrustedTenants: fc.boolean(),
    cisHardening: fc.boolean(),
    serverCpus: counts(16),
    serverMemory: counts(64),
    pathMtu: fc.constantFrom(null, 1300, 1450),
    httpProxy: fc.constantFrom(null, 'http://proxy.example.org:3128'),
    noProxy: fc.subarray(['192.0.2.0/24', '.example.org']),
  }),
  fc.record({
    embeddedRegistry: fc.boolean(),
    docker: fc.boolean(),
    containerRuntimeEndpoint: fc.constantFrom(null, '/run/cri.sock'),
    rootless: fc.boolean(),
    preferBundledBin: fc.boolean(),
    selinux: fc.boolean(),
    dataDir: fc.constantFrom(null, '/srv/k3s'),
    resolvConf: fc.constantFrom(null, '/etc/k3s-resolv.conf'),
  }),
  fc.record({
    runningK3sVersion: maybe(arbitraryVersion),
    runningClusterCidr: fc.constantFrom([], [cidr('10.42.0.0/16')], [cidr('10.52.0.0/16')]),
    runningServiceCidr: fc.constantFrom([], [cidr('10.43.0.0/16')]),
    runningNodeCidrMaskSizeIpv4: fc.constantFrom(null, 24, 25),
    runningNodeCidrMaskSizeIpv6: fc.constantFrom(null, 64),
    runningCni: maybe(fc.constantFrom(...CHOICES.cni)),
    runningFlannelBackend: fc.constantFrom(null, 'vxlan', 'wireguard', 'ipsec'),
    runningEgressSelectorMode: fc.constantFrom(null, 'agent', 'cluster'),
    runningDisableKubeProxy: maybe(fc.boolean()),
    runningDisableNetworkPolicy: maybe(fc.boolean()),
    runningCiliumIpam: maybe(fc.constantFrom(...CHOICES.ciliumIpam)),
  }),
  fc.record({
    rootless: fc.constant(true),
    clusterCidr: fc.constantFrom([cidr('10.41.0.0/16')], [cidr('10.42.0.0/16')]),
    serviceCidr: fc.constantFrom([cidr('10.41.128.0/24')], [cidr('10.43.0.0/16')]),
  }),
  // Machines with two interfaces, the first of which has several addresses.
  fc.record({ flannelIface: fc.constantFrom('eth0', 'eth1'), nodes: arbitraryHomes }),
];

/** Another CNI with what can be chosen about it. */
const CNIS: readonly fc.Arbitrary<Partial<Plan>>[] = [
  fc.record({
    cni: fc.constantFrom(...CHOICES.cni),
    flannelBackend: fc.constantFrom('none', null),
    cniVersion: fc.constantFrom(null, 'v3.30.3', 'latest', '1.18.2'),
    cniUnchanged: fc.boolean(),
    cniPool: fc.oneof(fc.constant([]), anyCidrs),
    cniBlockSizeIpv4: fc.constantFrom(null, 16, 24, 26, 32),
    cniBlockSizeIpv6: fc.constantFrom(null, 64, 120, 122, 128),
    cniLeftovers: fc.boolean(),
    cniApiServer: fc.constantFrom(null, 'localhost:6444', '127.0.0.1:6444'),
    disableKubeProxy: fc.boolean(),
    disableNetworkPolicy: fc.boolean(),
  }),
  fc.record({
    cni: fc.constant('calico' as const),
    flannelBackend: fc.constant('none'),
    clusterCidr: fc.constant([ORDERLY.clusterCidr.ipv6]),
    serviceCidr: fc.constant([ORDERLY.serviceCidr.ipv6]),
    calicoEncapsulationIpv6: fc.constantFrom(...CHOICES.calicoEncapsulation),
    calicoBgp: fc.boolean(),
    kernel: fc.constantFrom(null, '4.15.0-213-generic', '6.8.0'),
    loadBalancer: fc.constantFrom(null, 'metallb-bgp' as const),
  }),
  // Files of other CNIs as they come, and half adapted.
  fc.record({
    cni: fc.constantFrom('calico' as const, 'calico' as const, 'canal' as const, 'cilium' as const),
    flannelBackend: fc.constant('none'),
    calicoInstall: fc.constantFrom(...CHOICES.calicoInstall),
    cniUnchanged: fc.constant(true),
    clusterCidr: fc.constant([ORDERLY.clusterCidr.ipv4]),
    serviceCidr: fc.constant([ORDERLY.serviceCidr.ipv4]),
    existingNetworks: fc.constantFrom<readonly ExistingNetwork[]>(
      [],
      [{ cidr: cidr('192.168.1.0/24'), kind: 'node-lan', label: '' }],
      [{ cidr: cidr('10.1.0.0/24'), kind: 'node-lan', label: '' }],
    ),
  }),
  fc.record({
    cni: fc.constantFrom('calico' as const, 'canal' as const),
    flannelBackend: fc.constant('none'),
    calicoInstall: fc.constantFrom(...CHOICES.calicoInstall),
    calicoEncapsulation: maybe(fc.constantFrom(...CHOICES.calicoEncapsulation)),
    cniPool: fc.constantFrom([], [cidr('10.42.0.0/25')], [cidr('192.168.0.0/16')]),
    calicoDataplane: fc.constantFrom(null, 'ebpf' as const),
    disableKubeProxy: fc.boolean(),
    cniBlockSizeIpv4: fc.constantFrom(null, 19, 30),
    cloud: fc.constantFrom(null, 'aws' as const, 'azure' as const),
    egressSelectorMode: fc.constantFrom(null, 'pod', 'cluster'),
  }),
  fc.record({
    cni: fc.constantFrom('calico' as const, 'canal' as const),
    calicoInstall: maybe(fc.constantFrom(...CHOICES.calicoInstall)),
    calicoEncapsulation: maybe(fc.constantFrom(...CHOICES.calicoEncapsulation)),
    calicoEncapsulationIpv6: maybe(fc.constantFrom(...CHOICES.calicoEncapsulation)),
    calicoIpForwarding: maybe(fc.boolean()),
    calicoBgp: fc.boolean(),
    calicoDataplane: maybe(fc.constantFrom(...CHOICES.calicoDataplane)),
  }),
  fc.record({
    cni: fc.constant('cilium' as const),
    ciliumIpam: maybe(fc.constantFrom(...CHOICES.ciliumIpam)),
    ciliumRouting: maybe(fc.constantFrom(...CHOICES.ciliumRouting)),
    ciliumKubeProxyReplacement: maybe(fc.boolean()),
    ciliumIpv6: maybe(fc.boolean()),
    ciliumExclusive: maybe(fc.boolean()),
    runningCiliumIpam: maybe(fc.constantFrom(...CHOICES.ciliumIpam)),
    disableKubeProxy: fc.boolean(),
    multus: fc.boolean(),
  }),
  fc.record({
    cni: fc.constantFrom('antrea' as const, 'kube-ovn' as const, 'kube-router' as const),
    antreaProxyAll: fc.boolean(),
    kubeOvnServiceCidr: fc.oneof(fc.constant([]), anyCidrs),
    kubeOvnJoinCidr: fc.oneof(fc.constant([]), anyCidrs),
    kubeRouterServiceProxy: fc.boolean(),
  }),
  fc.record({
    multus: fc.boolean(),
    multusBinDir: fc.constantFrom(null, '/opt/cni/bin', '/var/lib/rancher/k3s/data/cni'),
    multusIpam: maybe(fc.constantFrom(...CHOICES.multusIpam)),
    whereaboutsConfig: fc.constantFrom(null, '/etc/cni/net.d/whereabouts.d/whereabouts.conf'),
  }),
];

/** Services, sites and flannel's rarer settings. */
const MORE_CHOICES: readonly fc.Arbitrary<Partial<Plan>>[] = [
  fc.record({
    loadBalancer: maybe(fc.constantFrom(...CHOICES.loadBalancer)),
    loadBalancerPool: fc.oneof(fc.constant([]), anyCidrs),
    externalTrafficPolicyLocal: fc.boolean(),
    externalCloudController: fc.boolean(),
    gatewayApi: fc.boolean(),
    disableCloudController: fc.boolean(),
    kubeletArg: flag('cloud-provider', ['external', '']),
  }),
  fc.record({
    vpn: fc.constantFrom(null, 'tailscale' as const),
    tailscaleRoutesApproved: maybe(fc.boolean()),
    tailscaleAcl: maybe(fc.boolean()),
    dynamicExternalIp: fc.boolean(),
    topology: fc.constantFrom(null, 'multi-site' as const),
    datastore: fc.constantFrom(null, 'etcd' as const),
    nodes: arbitrarySlippedNodes,
  }),
  fc.record({
    vpn: fc.constant('tailscale' as const),
    flannelBackend: fc.constantFrom('none', 'vxlan'),
    topology: fc.constant('multi-site' as const),
    servers: fc.constantFrom(1, 3),
  }),
  fc.record({
    egressSelectorMode: fc.constant('disabled'),
    agents: fc.constant(2),
    kubeletReachable: fc.constantFrom(null, false),
    topology: fc.constantFrom(null, 'multi-site' as const),
  }),
  fc.record({
    flannelConf: fc.constantFrom(null, '/etc/rancher/k3s/net-conf.json'),
    netConf: fc.constantFrom(
      null,
      '',
      '{"Network":"10.42.0.0/16","Backend":{"Type":"vxlan"}}',
      'Network: 10.42.0.0/16',
    ),
    flannelCniConf: fc.constantFrom(null, '/etc/rancher/k3s/cni.json'),
    kubeProxyArg: flag('proxy-mode', ['nftables', 'iptables']),
  }),
];

function inStack(stack: Stack): fc.Arbitrary<readonly Cidr[]> {
  return fc.tuple(...familiesOfStack(stack).map(arbitraryCidr));
}

/** Whatever a plan can hold: mostly orderly, with up to three things that may be wrong. All of it can be written and read back. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    arbitraryOrderlyPlan,
    fc.array(fc.oneof(...SLIPS, ...SURROUNDINGS, ...CNIS, ...MORE_CHOICES), { maxLength: 3 }),
  )
  .map(([plan, slips]) => slips.reduce<Plan>((slipped, slip) => ({ ...slipped, ...slip }), plan));
