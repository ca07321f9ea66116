import { keysOf } from '../keys-of';
import type { Plan, PlanNode } from './plan';
import { address, addressList, cidrList } from './read-addresses';
import { networkList } from './read-networks';
import { bool, choice, host, integer, mask, release, uplinkMtu } from './read-value';
import { argList, nameList, sanList, word } from './read-words';
import type { Codec } from './reading';

export const STACKS = ['ipv4', 'ipv6', 'ipv4-ipv6', 'ipv6-ipv4'] as const;
export const DATASTORES = ['sqlite', 'etcd', 'external'] as const;
export const TOPOLOGIES = ['same-l2', 'routed', 'multi-site'] as const;
export const HOST_FAMILIES = ['ipv4', 'ipv6', 'both'] as const;

/** A field of the plan: its key in links (K3s's own where there is a flag) and how its text is read and printed. */
export interface FieldOf<T> extends Codec<T> {
  readonly key: string;
}

const field = <T>(key: string, codec: Codec<T>): FieldOf<T> => ({ key, ...codec });

type FieldsOf<T> = { readonly [F in keyof T]: FieldOf<NonNullable<T[F]>> };

/** Every field of the plan but its list of nodes, in the order links write them. Keys are for ever. */
export const PLAN_FIELDS: FieldsOf<Omit<Plan, 'nodes'>> = {
  k3sVersion: field('k3s-version', release),
  runningStack: field('running-stack', choice(STACKS)),
  servers: field('servers', integer(1, 5000, 'count')),
  agents: field('agents', integer(0, 100_000, 'count')),
  nodesAtPeak: field('nodes-at-peak', integer(1, 1_000_000, 'count')),
  podsPerNode: field('pods-per-node', integer(1, 100_000, 'count')),
  services: field('services', integer(0, 1_000_000, 'count')),
  datastore: field('datastore', choice(DATASTORES)),
  existingNetworks: field('network', networkList),
  topology: field('topology', choice(TOPOLOGIES)),
  untrustedUnderlay: field('untrusted-underlay', bool),
  publicNodes: field('public-nodes', bool),
  hostFamilies: field('host-families', choice(HOST_FAMILIES)),
  uplinkMtu: field('uplink-mtu', uplinkMtu),
  wireguardInKernel: field('wireguard-in-kernel', bool),
  airGap: field('air-gap', bool),
  flannelBackend: field('flannel-backend', word),
  flannelIpv6Masq: field('flannel-ipv6-masq', bool),
  flannelExternalIp: field('flannel-external-ip', bool),
  flannelIface: field('flannel-iface', word),
  clusterCidr: field('cluster-cidr', cidrList),
  serviceCidr: field('service-cidr', cidrList),
  nodeCidrMaskSize: field('node-cidr-mask-size', mask),
  nodeCidrMaskSizeIpv4: field('node-cidr-mask-size-ipv4', mask),
  nodeCidrMaskSizeIpv6: field('node-cidr-mask-size-ipv6', mask),
  maxPods: field('max-pods', integer(1, 1_000_000, 'count')),
  clusterDns: field('cluster-dns', addressList),
  clusterDomain: field('cluster-domain', word),
  serviceNodePortRange: field('service-node-port-range', word),
  egressSelectorMode: field('egress-selector-mode', word),
  disableAgent: field('disable-agent', bool),
  disableKubeProxy: field('disable-kube-proxy', bool),
  disableNetworkPolicy: field('disable-network-policy', bool),
  disableCloudController: field('disable-cloud-controller', bool),
  disable: field('disable', nameList),
  advertiseAddress: field('advertise-address', address),
  bindAddress: field('bind-address', address),
  registrationAddress: field('server', host),
  tlsSan: field('tls-san', sanList),
  kubeApiserverArg: field('kube-apiserver-arg', argList),
  kubeControllerManagerArg: field('kube-controller-manager-arg', argList),
  kubeletArg: field('kubelet-arg', argList),
};

export const NODE_FIELDS: FieldsOf<PlanNode> = {
  role: field('role', choice(['server', 'agent'])),
  nodeName: field('node-name', word),
  hostname: field('hostname', word),
  nodeIp: field('node-ip', addressList),
  nodeExternalIp: field('node-external-ip', addressList),
  flannelIface: field('flannel-iface', word),
  hostAddresses: field('host-addresses', addressList),
};

/** Lists whose items may hold commas: their text has one item a line. */
export const LINE_FIELDS: readonly string[] = [
  'existingNetworks',
  'kubeApiserverArg',
  'kubeControllerManagerArg',
  'kubeletArg',
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
