import { parseAddress, type Address, type Family } from '../cidr/address';
import { nthAddress, type Cidr } from '../cidr/cidr';
import { constantCidr } from '../cidr/constant-cidr';
import { DEFAULTS, DUAL_STACK_CLUSTER_DNS } from '../k3s/defaults';
import type { Role } from '../k3s/flags';
import { isSince } from '../k3s/version';
import { familiesOf, type Datastore, type HostFamilies, type Plan, type PlanNode, type Stack } from './plan';

// What K3s makes of a plan: the value set, else its default. Each function says which rule of K3s it follows.

const DEFAULT_CLUSTER_CIDR = {
  ipv4: constantCidr(DEFAULTS.clusterCidr.ipv4),
  ipv6: constantCidr(DEFAULTS.clusterCidr.ipv6),
};
const DEFAULT_SERVICE_CIDR = {
  ipv4: constantCidr(DEFAULTS.serviceCidr.ipv4),
  ipv6: constantCidr(DEFAULTS.serviceCidr.ipv6),
};

export const listedNodes = (plan: Plan, role: Role): readonly PlanNode[] =>
  plan.nodes.filter((node) => node.role === role);

/** The server that starts the cluster: the first one listed. Null when none is listed. */
export const firstServer = (plan: Plan): PlanNode | null => listedNodes(plan, 'server')[0] ?? null;

export const serverCount = (plan: Plan): number => Math.max(plan.servers, listedNodes(plan, 'server').length);
export const agentCount = (plan: Plan): number => Math.max(plan.agents, listedNodes(plan, 'agent').length);

/** Whether a machine runs a kubelet: agents do, and servers unless they are agentless. */
export const runsAgent = (plan: Plan, { role }: PlanNode): boolean => role === 'agent' || !plan.disableAgent;

/** Whether no machine runs what belongs to agents, flannel and the network policy controller among it. */
export const runsNoAgent = (plan: Plan): boolean => plan.disableAgent && agentCount(plan) === 0;

/** Whether K3s makes the Service kube-dns; where CoreDNS is disabled, cluster-dns may be any resolver. */
export const hasDnsService = (plan: Plan): boolean => !plan.disable.includes('coredns');

/** How many machines run a kubelet, and so become Nodes: agentless servers do not. */
export const nodeCount = (plan: Plan): number => (plan.disableAgent ? 0 : serverCount(plan)) + agentCount(plan);

/** Nodes to plan for: those at peak, at least those there are now. */
export const peakNodeCount = (plan: Plan): number => Math.max(nodeCount(plan), plan.nodesAtPeak ?? 0);

/** SQLite unless there is more than one server: then K3s needs etcd (`cluster-init`) or an external database. */
export const datastoreOf = (plan: Plan): Datastore => plan.datastore ?? (serverCount(plan) > 1 ? 'etcd' : 'sqlite');

export const hostFamiliesOf = (families: HostFamilies | null): readonly Family[] =>
  families === null ? [] : families === 'both' ? ['ipv4', 'ipv6'] : [families];

/** Families in which a machine is known to have addresses, IPv4 first as K3s finds them. Empty when nothing is known. */
export function knownHostFamilies(plan: Plan, node: PlanNode | null): readonly Family[] {
  const own = familiesOf(node?.hostAddresses ?? []);
  const found = own.length > 0 ? own : hostFamiliesOf(plan.hostFamilies);
  return found.toSorted();
}

/**
 * The family that decides K3s's default ranges: that of the server's first node IP as written, else as found on the host,
 * where IPv4 is preferred (pkg/cli/server/server.go; seen on v1.36.3). IPv4 when nothing is known.
 */
export function defaultFamily(plan: Plan, server: PlanNode | null = firstServer(plan)): Family {
  return server?.nodeIp[0]?.family ?? knownHostFamilies(plan, server)[0] ?? 'ipv4';
}

/** The ranges that count: those set, else K3s's default. There is always a first one; its family is primary. */
type Ranges = readonly [Cidr, ...Cidr[]];

// One list for all callers: what is worked out from ranges is kept for as long as the lists are the same.
const ONLY_CLUSTER_CIDR: Record<Family, Ranges> = {
  ipv4: [DEFAULT_CLUSTER_CIDR.ipv4],
  ipv6: [DEFAULT_CLUSTER_CIDR.ipv6],
};
const ONLY_SERVICE_CIDR: Record<Family, Ranges> = {
  ipv4: [DEFAULT_SERVICE_CIDR.ipv4],
  ipv6: [DEFAULT_SERVICE_CIDR.ipv6],
};

const areSet = (ranges: readonly Cidr[]): ranges is Ranges => ranges.length > 0;

export const clusterCidrOf = (plan: Plan): Ranges =>
  areSet(plan.clusterCidr) ? plan.clusterCidr : ONLY_CLUSTER_CIDR[defaultFamily(plan)];

export const serviceCidrOf = (plan: Plan): Ranges =>
  areSet(plan.serviceCidr) ? plan.serviceCidr : ONLY_SERVICE_CIDR[defaultFamily(plan)];

export const defaultClusterCidr = (family: Family): Cidr => DEFAULT_CLUSTER_CIDR[family];
export const defaultServiceCidr = (family: Family): Cidr => DEFAULT_SERVICE_CIDR[family];

export const ofFamily = <T extends { readonly family: Family }>(items: readonly T[], family: Family): T | null =>
  items.find((item) => item.family === family) ?? null;

/** The stack as the pod ranges say it; of more than two ranges the families decide. */
export function stackOf(plan: Plan): Stack {
  const primary = primaryFamily(plan);
  if (!isDualStack(plan)) return primary;
  return primary === 'ipv6' ? 'ipv6-ipv4' : 'ipv4-ipv6';
}

const FAMILIES_OF_STACK = {
  ipv4: ['ipv4'],
  ipv6: ['ipv6'],
  'ipv4-ipv6': ['ipv4', 'ipv6'],
  'ipv6-ipv4': ['ipv6', 'ipv4'],
} as const satisfies Record<Stack, readonly Family[]>;

export const familiesOfStack = (stack: Stack): readonly Family[] => FAMILIES_OF_STACK[stack];

export const primaryFamily = (plan: Plan): Family => clusterCidrOf(plan)[0].family;

export const isDualStack = (plan: Plan): boolean => familiesOf(clusterCidrOf(plan)).length === 2;

/** The address of the `kubernetes` Service: the first of the first Service range only. Null for a range of one address. */
export const apiAddressOf = (plan: Plan): Address | null => nthAddress(serviceCidrOf(plan)[0], 1n);

/** K3s's DNS address: the tenth of every Service range; null where the range is too small (util.GetIndexedIP). */
export const defaultDnsOf = (serviceCidr: Cidr): Address | null => nthAddress(serviceCidr, 10n);

/** As set, else the default of every Service range; releases that take one DNS address derive it from the first range. */
export function clusterDnsOf(plan: Plan): readonly Address[] {
  if (plan.clusterDns.length > 0) return plan.clusterDns;
  const ranges = serviceCidrOf(plan);
  const counting = isSince(plan.k3sVersion, DUAL_STACK_CLUSTER_DNS) ? ranges : ranges.slice(0, 1);
  return counting.flatMap((range) => defaultDnsOf(range) ?? []);
}

/**
 * The prefix length kube-controller-manager uses for a family, right or wrong; 0 counts as unset (seen on v1.36.3). The
 * generic flag speaks of the only family of a single-stack cluster; of one that the cluster lacks it says nothing.
 */
export function nodeCidrMaskSizeOf(plan: Plan, family: Family): number {
  const own = family === 'ipv4' ? plan.nodeCidrMaskSizeIpv4 : plan.nodeCidrMaskSizeIpv6;
  const isOnlyFamily = !isDualStack(plan) && primaryFamily(plan) === family;
  const generic = isOnlyFamily ? plan.nodeCidrMaskSize : null;
  return generic || own || DEFAULTS.nodeCidrMaskSize[family];
}

export const maxPodsOf = (plan: Plan): number => plan.maxPods ?? DEFAULTS.maxPods;
export const flannelBackendOf = (plan: Plan): string => plan.flannelBackend ?? DEFAULTS.flannelBackend;
export const egressSelectorModeOf = (plan: Plan): string => plan.egressSelectorMode ?? DEFAULTS.egressSelectorMode;
export const nodePortRangeOf = (plan: Plan): string => plan.serviceNodePortRange ?? DEFAULTS.serviceNodePortRange;
export const clusterDomainOf = (plan: Plan): string => plan.clusterDomain ?? DEFAULTS.clusterDomain;
export const uplinkMtuOf = (plan: Plan): number => plan.uplinkMtu ?? DEFAULTS.uplinkMtu;

/** The interface flannel uses on a node: its own setting, else the plan's for all nodes; null means the default route's. */
export const flannelIfaceOf = (plan: Plan, node: PlanNode | null): string | null =>
  node?.flannelIface ?? plan.flannelIface;

/** Where further nodes reach the first server; null when the plan does not say. Same order as `advertise-address`'s default. */
export function registrationAddressOf(plan: Plan): string | Address | null {
  if (plan.registrationAddress !== null) {
    const literal = parseAddress(plan.registrationAddress);
    return literal.ok ? literal.value : plan.registrationAddress;
  }
  const server = firstServer(plan);
  return server?.nodeIp[0] ?? server?.nodeExternalIp[0] ?? null;
}
