import type { Address, Family } from '../cidr/address';
import type { Cidr } from '../cidr/cidr';
import type { Role } from '../k3s/flags';
import type { K3sVersion } from '../k3s/version';

/** The families of a cluster; the first named is primary. */
export type Stack = 'ipv4' | 'ipv6' | 'ipv4-ipv6' | 'ipv6-ipv4';

export type Datastore = 'sqlite' | 'etcd' | 'external';
export type Topology = 'same-l2' | 'routed' | 'multi-site';
/** The families in which the machines have addresses and default routes. */
export type HostFamilies = 'ipv4' | 'ipv6' | 'both';

/** What a network that exists already is; decides what an overlap with it breaks. */
export type NetworkKind = 'node-lan' | 'vpn' | 'vpc' | 'cluster' | 'docker' | 'other';

/** A network that exists, outside the cluster to be planned. */
export interface ExistingNetwork {
  readonly cidr: Cidr;
  readonly kind: NetworkKind;
  /** A person's own name for it; may be empty. */
  readonly label: string;
}

/** One machine that is listed by name or address. Empty lists and null mean "not given". */
export interface PlanNode {
  readonly role: Role;
  /** Written as `node-name`; null leaves the machine's own host name. */
  readonly nodeName: string | null;
  /** The machine's own host name where it is known; empty when the machine has none. */
  readonly hostname: string | null;
  readonly nodeIp: readonly Address[];
  readonly nodeExternalIp: readonly Address[];
  readonly flannelIface: string | null;
  /** Addresses the machine really carries, where they are known. */
  readonly hostAddresses: readonly Address[];
}

/**
 * Every choice, wrong ones included: whatever K3s can be given. Values are well-formed, relations between them are not
 * checked here. Null and empty lists mean "not set": K3s's default counts (`src/core/plan/effective.ts`).
 */
export interface Plan {
  readonly k3sVersion: K3sVersion;
  /** The families of a cluster that already runs; null for a new one. */
  readonly runningStack: Stack | null;
  readonly servers: number;
  readonly agents: number;
  readonly nodesAtPeak: number | null;
  readonly podsPerNode: number | null;
  readonly services: number | null;
  readonly datastore: Datastore | null;

  readonly existingNetworks: readonly ExistingNetwork[];
  readonly topology: Topology | null;
  /** Others can read or inject on the network between the nodes. */
  readonly untrustedUnderlay: boolean;
  /** Nodes can be reached from the Internet. */
  readonly publicNodes: boolean;
  readonly hostFamilies: HostFamilies | null;
  readonly uplinkMtu: number | null;
  readonly wireguardInKernel: boolean | null;
  readonly airGap: boolean;

  /** As written, also when K3s knows no such backend. */
  readonly flannelBackend: string | null;
  readonly flannelIpv6Masq: boolean;
  readonly flannelExternalIp: boolean;
  readonly flannelIface: string | null;

  readonly clusterCidr: readonly Cidr[];
  readonly serviceCidr: readonly Cidr[];
  readonly nodeCidrMaskSize: number | null;
  readonly nodeCidrMaskSizeIpv4: number | null;
  readonly nodeCidrMaskSizeIpv6: number | null;
  readonly maxPods: number | null;
  readonly clusterDns: readonly Address[];
  readonly clusterDomain: string | null;
  readonly serviceNodePortRange: string | null;

  readonly egressSelectorMode: string | null;
  /** Agentless servers. */
  readonly disableAgent: boolean;
  readonly disableKubeProxy: boolean;
  readonly disableNetworkPolicy: boolean;
  readonly disableCloudController: boolean;
  readonly disable: readonly string[];
  readonly advertiseAddress: Address | null;
  readonly bindAddress: Address | null;
  /** Name or address under which further nodes reach the first server, without scheme and port. */
  readonly registrationAddress: string | null;
  readonly tlsSan: readonly string[];
  readonly kubeApiserverArg: readonly string[];
  readonly kubeControllerManagerArg: readonly string[];
  readonly kubeletArg: readonly string[];

  readonly nodes: readonly PlanNode[];
}

export type PlanField = keyof Plan;
export type NodeField = keyof PlanNode;
export type Field = PlanField | NodeField;

/** The release a plan is for when a link or a JSON plan names none. Links depend on it for ever: it never changes. */
export const DEFAULT_K3S_VERSION: K3sVersion = 'v1.36.2+k3s1';

/** A new plan: one server, nothing else stated. */
export const EMPTY_PLAN: Plan = {
  k3sVersion: DEFAULT_K3S_VERSION,
  runningStack: null,
  servers: 1,
  agents: 0,
  nodesAtPeak: null,
  podsPerNode: null,
  services: null,
  datastore: null,
  existingNetworks: [],
  topology: null,
  untrustedUnderlay: false,
  publicNodes: false,
  hostFamilies: null,
  uplinkMtu: null,
  wireguardInKernel: null,
  airGap: false,
  flannelBackend: null,
  flannelIpv6Masq: false,
  flannelExternalIp: false,
  flannelIface: null,
  clusterCidr: [],
  serviceCidr: [],
  nodeCidrMaskSize: null,
  nodeCidrMaskSizeIpv4: null,
  nodeCidrMaskSizeIpv6: null,
  maxPods: null,
  clusterDns: [],
  clusterDomain: null,
  serviceNodePortRange: null,
  egressSelectorMode: null,
  disableAgent: false,
  disableKubeProxy: false,
  disableNetworkPolicy: false,
  disableCloudController: false,
  disable: [],
  advertiseAddress: null,
  bindAddress: null,
  registrationAddress: null,
  tlsSan: [],
  kubeApiserverArg: [],
  kubeControllerManagerArg: [],
  kubeletArg: [],
  nodes: [],
};

export const EMPTY_NODE: PlanNode = {
  role: 'server',
  nodeName: null,
  hostname: null,
  nodeIp: [],
  nodeExternalIp: [],
  flannelIface: null,
  hostAddresses: [],
};

export const familiesOf = (items: readonly { readonly family: Family }[]): readonly Family[] => [
  ...new Set(items.map(({ family }) => family)),
];
