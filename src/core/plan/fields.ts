import { keysOf } from '../keys-of';
import { DEFAULT_K3S_VERSION, type Plan, type PlanNode } from './plan';
import { address, addressList, cidrList } from './read-addresses';
import { interfaceList } from './read-interfaces';
import { networkList } from './read-networks';
import { choice, fact, flag, host, integer, mask, release, uplinkMtu } from './read-value';
import { argList, document, nameList, proxy, sanList, settingList, word } from './read-words';
import type { Codec } from './reading';

export const STACKS = ['ipv4', 'ipv6', 'ipv4-ipv6', 'ipv6-ipv4'] as const;
export const DATASTORES = ['sqlite', 'etcd', 'external'] as const;
export const TOPOLOGIES = ['same-l2', 'routed', 'multi-site'] as const;
export const HOST_FAMILIES = ['ipv4', 'ipv6', 'both'] as const;

/** What a field of a closed set may be, in the order a form shows. */
export const CHOICES = {
  cni: ['flannel', 'calico', 'canal', 'cilium', 'kube-ovn', 'antrea', 'kube-router', 'weave', 'other'],
  platform: ['debian', 'ubuntu', 'raspberry-pi-os', 'rhel', 'fedora', 'suse', 'alpine', 'windows', 'other'],
  arch: ['amd64', 'arm64', 'arm', 'other'],
  storage: ['ssd', 'disk', 'sd'],
  defaultRoute: ['both', 'ipv4', 'ipv6', 'none'],
  networkService: ['networkmanager', 'networkd', 'ifupdown', 'dhcpcd', 'other'],
  cloud: ['aws', 'azure', 'gcp', 'hetzner', 'oracle', 'vmware', 'vmware-nsx', 'other'],
  firewall: ['none', 'firewalld', 'ufw', 'nftables', 'security-groups'],
  calicoInstall: ['operator', 'manifest'],
  calicoEncapsulation: ['VXLAN', 'VXLANCrossSubnet', 'IPIP', 'IPIPCrossSubnet', 'None'],
  calicoDataplane: ['iptables', 'nftables', 'ebpf'],
  ciliumIpam: ['cluster-pool', 'kubernetes', 'multi-pool'],
  ciliumRouting: ['vxlan', 'geneve', 'native'],
  multusIpam: ['host-local', 'whereabouts', 'dhcp', 'static'],
  loadBalancer: ['servicelb', 'metallb', 'metallb-bgp', 'kube-vip', 'cilium', 'cloud', 'none'],
  vpn: ['tailscale'],
} as const;

/** How the text of a field is read and printed, and what it is where there is none. */
type FieldCodec<V> = null extends V
  ? Codec<NonNullable<V>> & { readonly unset?: null }
  : Codec<V> & { readonly unset: V };

/** A field of the plan: its key in links (K3s's own where there is a flag) and its codec. */
export interface FieldOf<T> extends Codec<NonNullable<T>> {
  readonly key: string;
  readonly unset: T;
}

type FieldsOf<T> = { readonly [F in keyof T]: FieldOf<T[F]> };

/** Keys are the names in K3s's spelling (`clusterCidr` is `cluster-cidr`), but for these. They are for ever. */
const KEYS: Readonly<Record<string, string>> = {
  existingNetworks: 'network',
  registrationAddress: 'server',
  ownSettings: 'own',
};

const inKebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function named<T>(codecs: { readonly [F in keyof T]: FieldCodec<T[F]> }): FieldsOf<T> {
  const fields = Object.entries<object>({ ...codecs }).map(([name, codec]) => [
    name,
    { unset: null, ...codec, key: KEYS[name] ?? inKebabCase(name) },
  ]);
  // Each field under its own name, with the codec that its type was checked by.
  return Object.fromEntries(fields);
}

/** What may be so for all machines, and different for one. */
const HOST_FIELDS = {
  platform: choice(CHOICES.platform),
  platformRelease: word,
  raspberryPi: fact,
  arch: choice(CHOICES.arch),
  kernel: word,
  storage: choice(CHOICES.storage),
  defaultRoute: choice(CHOICES.defaultRoute),
} as const;

/** Every field of the plan but its list of nodes, in the order links write them. */
export const PLAN_FIELDS = named<Omit<Plan, 'nodes'>>({
  k3sVersion: { ...release, unset: DEFAULT_K3S_VERSION },
  runningStack: choice(STACKS),
  runningK3sVersion: release,
  runningClusterCidr: cidrList,
  runningServiceCidr: cidrList,
  runningNodeCidrMaskSizeIpv4: mask,
  runningNodeCidrMaskSizeIpv6: mask,
  runningCni: choice(CHOICES.cni),
  runningFlannelBackend: word,
  runningEgressSelectorMode: word,
  runningDisableKubeProxy: fact,
  runningDisableNetworkPolicy: fact,
  runningCiliumIpam: choice(CHOICES.ciliumIpam),
  servers: { ...integer(1, 5000, 'count'), unset: 1 },
  agents: { ...integer(0, 100_000, 'count'), unset: 0 },
  nodesAtPeak: integer(1, 1_000_000, 'count'),
  podsPerNode: integer(1, 100_000, 'count'),
  services: integer(0, 1_000_000, 'count'),
  datastore: choice(DATASTORES),
  existingNetworks: networkList,
  topology: choice(TOPOLOGIES),
  untrustedUnderlay: flag,
  publicNodes: flag,
  hostFamilies: choice(HOST_FAMILIES),
  uplinkMtu: uplinkMtu,
  wireguardInKernel: fact,
  airGap: flag,
  pathMtu: uplinkMtu,
  httpProxy: proxy,
  noProxy: nameList,
  ...HOST_FIELDS,
  networkService: choice(CHOICES.networkService),
  ipv6RouteFromRa: fact,
  ipv6Disabled: flag,
  resolverFamilies: choice(HOST_FAMILIES),
  nmCloudSetup: flag,
  iptablesVersion: word,
  selinuxEnforcing: flag,
  cloud: choice(CHOICES.cloud),
  firewall: choice(CHOICES.firewall),
  kubeletReachable: fact,
  untrustedTenants: flag,
  cisHardening: flag,
  serverCpus: integer(1, 1024, 'count'),
  serverMemory: integer(1, 65535, 'count'),
  cni: choice(CHOICES.cni),
  cniVersion: word,
  cniUnchanged: flag,
  cniPool: cidrList,
  cniBlockSizeIpv4: mask,
  cniBlockSizeIpv6: mask,
  cniLeftovers: flag,
  cniApiServer: word,
  calicoInstall: choice(CHOICES.calicoInstall),
  calicoEncapsulation: choice(CHOICES.calicoEncapsulation),
  calicoEncapsulationIpv6: choice(CHOICES.calicoEncapsulation),
  calicoIpForwarding: fact,
  calicoBgp: flag,
  calicoDataplane: choice(CHOICES.calicoDataplane),
  ciliumIpam: choice(CHOICES.ciliumIpam),
  ciliumRouting: choice(CHOICES.ciliumRouting),
  ciliumKubeProxyReplacement: fact,
  ciliumIpv6: fact,
  ciliumExclusive: fact,
  antreaProxyAll: flag,
  kubeOvnServiceCidr: cidrList,
  kubeOvnJoinCidr: cidrList,
  kubeRouterServiceProxy: flag,
  multus: flag,
  multusBinDir: word,
  multusIpam: choice(CHOICES.multusIpam),
  whereaboutsConfig: word,
  flannelBackend: word,
  flannelIpv6Masq: flag,
  flannelExternalIp: flag,
  flannelIface: word,
  flannelConf: word,
  netConf: document,
  flannelCniConf: word,
  vpn: choice(CHOICES.vpn),
  tailscaleRoutesApproved: fact,
  tailscaleAcl: fact,
  dynamicExternalIp: flag,
  clusterCidr: cidrList,
  serviceCidr: cidrList,
  nodeCidrMaskSize: mask,
  nodeCidrMaskSizeIpv4: mask,
  nodeCidrMaskSizeIpv6: mask,
  maxPods: integer(1, 1_000_000, 'count'),
  clusterDns: addressList,
  clusterDomain: word,
  serviceNodePortRange: word,
  egressSelectorMode: word,
  disableAgent: flag,
  disableKubeProxy: flag,
  disableNetworkPolicy: flag,
  disableCloudController: flag,
  disable: nameList,
  advertiseAddress: address,
  bindAddress: address,
  registrationAddress: host,
  tlsSan: sanList,
  kubeApiserverArg: argList,
  kubeControllerManagerArg: argList,
  kubeProxyArg: argList,
  kubeletArg: argList,
  loadBalancer: choice(CHOICES.loadBalancer),
  loadBalancerPool: cidrList,
  externalTrafficPolicyLocal: flag,
  externalCloudController: flag,
  gatewayApi: flag,
  embeddedRegistry: flag,
  docker: flag,
  containerRuntimeEndpoint: word,
  rootless: flag,
  preferBundledBin: flag,
  selinux: flag,
  dataDir: word,
  resolvConf: word,
});

export const NODE_FIELDS = named<PlanNode>({
  role: { ...choice(['server', 'agent']), unset: 'server' },
  nodeName: word,
  hostname: word,
  nodeIp: addressList,
  nodeExternalIp: addressList,
  flannelIface: word,
  hostAddresses: addressList,
  interfaces: interfaceList,
  ...HOST_FIELDS,
  uplinkMtu,
  nat: flag,
  site: word,
  vpn: fact,
  k3sVersion: release,
  ownSettings: settingList,
});

/** Lists whose items may hold commas: their text has one item a line. */
export const LINE_FIELDS: readonly string[] = [
  'existingNetworks',
  'kubeApiserverArg',
  'kubeControllerManagerArg',
  'kubeProxyArg',
  'kubeletArg',
  'ownSettings',
];

export type PlanTextField = keyof typeof PLAN_FIELDS;
export type NodeTextField = keyof typeof NODE_FIELDS;

export const PLAN_FIELD_NAMES = keysOf(PLAN_FIELDS);
export const NODE_FIELD_NAMES = keysOf(NODE_FIELDS);

/** The key of a field as a person knows it from K3s, also in links. */
export function keyOf(name: PlanTextField | NodeTextField | 'nodes'): string {
  if (name === 'nodes') return 'node';
  return name in PLAN_FIELDS ? PLAN_FIELDS[name as PlanTextField].key : NODE_FIELDS[name as NodeTextField].key;
}
