import { BITS, type Address, type Family } from '../cidr/address';
import { addressCount, containsCidr, nthSubnet, overlaps, subnetCount, type Cidr } from '../cidr/cidr';
import { BACKENDS, isBackend } from '../k3s/backends';
import {
  apiAddressOf,
  clusterCidrOf,
  clusterDnsOf,
  defaultDnsOf,
  flannelBackendOf,
  maxPodsOf,
  nodeCidrMaskSizeOf,
  nodeCount,
  peakNodeCount,
  serviceCidrOf,
  stackOf,
  uplinkMtuOf,
} from './effective';
import { ownNetConfOf } from './net-conf';
import { familiesOf, type Plan, type Stack } from './plan';
import { podIpamOf, type PodIpam } from './pod-ipam';
import { podSupplyOf, type PodSupply } from './pod-supply';

/** The numbers of one pod range. */
export interface PodRange {
  readonly family: Family;
  readonly cidr: Cidr;
  readonly nodeCidrMaskSize: number;
  /** Node blocks the range holds by arithmetic; 0 when the mask does not fit. */
  readonly nodeSubnetCount: bigint;
  /** Blocks that are really handed out: those a Service range touches are skipped without a word. */
  readonly usableNodeSubnetCount: bigint;
  /** Addresses pods can have on one node (host-local: without network, gateway and IPv4 broadcast); 0 for /31 and longer. */
  readonly podAddressesPerNode: bigint;
}

export interface ServiceRange {
  readonly family: Family;
  readonly cidr: Cidr;
  /** Addresses Services can have, the API's and DNS's included. */
  readonly usableAddressCount: bigint;
  /** K3s's DNS address for this range; null when it is too small. */
  readonly dnsAddress: Address | null;
  /** How many addresses after the network address automatic allocation leaves alone at first. */
  readonly staticBandCount: number;
}

export interface Derived {
  readonly stack: Stack;
  readonly families: readonly Family[];
  readonly pods: readonly PodRange[];
  readonly podIpam: PodIpam;
  /** What pods really get their addresses from: not always the pod ranges' node blocks. */
  readonly podSupply: readonly PodSupply[];
  readonly services: readonly ServiceRange[];
  /** The `kubernetes` Service: first address of the first Service range. */
  readonly apiAddress: Address | null;
  readonly clusterDns: readonly Address[];
  readonly nodesNow: number;
  readonly nodesAtPeak: number;
  /** How many nodes get a block in every family in which the CNI has a range. */
  readonly nodeCapacity: bigint;
  readonly nodesLeftAtPeak: bigint;
  readonly maxPods: number;
  readonly podAddressesPerNode: bigint;
  /** Pods that can run on one node: addresses or max-pods, whichever is smaller. */
  readonly podsPerNode: bigint;
  readonly podsAtPeak: bigint;
  readonly podAddressesAtPeak: bigint;
  readonly servicesUsable: bigint;
  /** What flannel writes as the pods' MTU; null with backend none or one K3s does not know. */
  readonly podMtu: number | null;
}

/**
 * Addresses host-local hands out from a node's block: without the network address, the gateway (cni0) and, in IPv4, the
 * broadcast address. Blocks with fewer than two host bits are refused ("too small to allocate from").
 * @see https://github.com/containernetworking/plugins/blob/main/plugins/ipam/host-local/backend/allocator/range.go
 */
export function usablePodAddresses(family: Family, nodeCidrMaskSize: number): bigint {
  const hostBits = BITS[family] - nodeCidrMaskSize;
  if (hostBits < 2 || nodeCidrMaskSize < 0) return 0n;
  return (1n << BigInt(hostBits)) - (family === 'ipv4' ? 3n : 2n);
}

/** ClusterIPs of a range: without the network address and, in IPv4, the broadcast address. */
export function usableServiceAddresses(cidr: Cidr): bigint {
  const usable = addressCount(cidr) - (cidr.family === 'ipv4' ? 2n : 1n);
  return usable > 0n ? usable : 0n;
}

/**
 * Whether Kubernetes takes a range for empty because it is so large: from 31 host bits on, 127 in IPv6. It then has no
 * static band and, as the first Service range, is refused for having fewer than eight addresses.
 * @see https://github.com/kubernetes/utils/blob/master/net/net.go (RangeSize)
 */
export const isBeyondCounting = ({ prefixLength }: Cidr): boolean => prefixLength <= 1;

/**
 * The addresses at the beginning of a Service range that automatic allocation uses last.
 * @see https://github.com/kubernetes/kubernetes/tree/master/pkg/registry/core/service/ipallocator (calculateRangeOffset)
 */
export function staticBandCount(cidr: Cidr): number {
  const size = addressCount(cidr);
  if (size <= 16n || isBeyondCounting(cidr)) return 0;
  const sixteenth = size / 16n;
  return sixteenth < 16n ? 16 : sixteenth > 256n ? 256 : Number(sixteenth);
}

/** Runs of node-block indices, first and last included, that Service ranges touch, in order and without overlaps. */
export function touchedBlocks(
  pod: Cidr,
  nodeCidrMaskSize: number,
  services: readonly Cidr[],
): readonly (readonly [first: bigint, last: bigint])[] {
  const total = subnetCount(pod, nodeCidrMaskSize);
  if (total === 0n) return [];
  const size = BigInt(BITS[pod.family] - nodeCidrMaskSize);
  const runs = services
    .filter((service) => overlaps(pod, service))
    .map((service): readonly [bigint, bigint] =>
      containsCidr(service, pod)
        ? [0n, total - 1n]
        : [(service.first - pod.first) >> size, (service.first + addressCount(service) - 1n - pod.first) >> size],
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const merged: [bigint, bigint][] = [];
  for (const [first, last] of runs) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous[1]) previous[1] = last > previous[1] ? last : previous[1];
    else merged.push([first, last]);
  }
  return merged;
}

function podRange(plan: Plan, cidr: Cidr): PodRange {
  const nodeCidrMaskSize = nodeCidrMaskSizeOf(plan, cidr.family);
  const nodeSubnetCount = subnetCount(cidr, nodeCidrMaskSize);
  const skipped = touchedBlocks(cidr, nodeCidrMaskSize, serviceCidrOf(plan)).reduce(
    (sum, [first, last]) => sum + last - first + 1n,
    0n,
  );
  return {
    family: cidr.family,
    cidr,
    nodeCidrMaskSize,
    nodeSubnetCount,
    usableNodeSubnetCount: nodeSubnetCount - skipped,
    podAddressesPerNode: usablePodAddresses(cidr.family, nodeCidrMaskSize),
  };
}

/**
 * The block that the n-th node to register gets from one pod range, counted from 0; null when none is left. Blocks under a
 * Service range are skipped. Simultaneous registrations race, so the order is only sure for nodes that join one by one.
 */
export function nthNodeBlock(plan: Plan, cidr: Cidr, n: bigint): Cidr | null {
  const nodeCidrMaskSize = nodeCidrMaskSizeOf(plan, cidr.family);
  let index = n;
  for (const [first, last] of touchedBlocks(cidr, nodeCidrMaskSize, serviceCidrOf(plan))) {
    if (index < first) break;
    index += last - first + 1n;
  }
  return nthSubnet(cidr, nodeCidrMaskSize, index);
}

function serviceRange(cidr: Cidr): ServiceRange {
  return {
    family: cidr.family,
    cidr,
    usableAddressCount: usableServiceAddresses(cidr),
    dnsAddress: defaultDnsOf(cidr),
    staticBandCount: staticBandCount(cidr),
  };
}

const smallest = (values: readonly bigint[]): bigint =>
  values.reduce((least, value) => (value < least ? value : least), values[0] ?? 0n);

/** Every number the plan implies. */
export function derive(plan: Plan): Derived {
  const pods = clusterCidrOf(plan).map((cidr) => podRange(plan, cidr));
  const services = serviceCidrOf(plan).map(serviceRange);
  const maxPods = maxPodsOf(plan);
  const podSupply = podSupplyOf(plan, pods);
  const nodeCapacity = smallest(podSupply.map(({ nodes }) => nodes));
  const podAddressesPerNode = smallest(podSupply.map(({ addressesPerNode }) => addressesPerNode));
  const podsPerNode = podAddressesPerNode < BigInt(maxPods) ? podAddressesPerNode : BigInt(maxPods);
  const nodesAtPeak = peakNodeCount(plan);
  const servicesUsable = smallest(services.map(({ usableAddressCount }) => usableAddressCount));
  const carried = BigInt(nodesAtPeak) < nodeCapacity ? BigInt(nodesAtPeak) : nodeCapacity;
  const conf = ownNetConfOf(plan);
  const backend = conf?.backend ?? flannelBackendOf(plan);
  const overhead = isBackend(backend) ? BACKENDS[backend].overhead : null;
  return {
    stack: stackOf(plan),
    families: familiesOf(pods),
    pods,
    podIpam: podIpamOf(plan),
    podSupply,
    services,
    apiAddress: apiAddressOf(plan),
    clusterDns: clusterDnsOf(plan),
    nodesNow: nodeCount(plan),
    nodesAtPeak,
    nodeCapacity,
    nodesLeftAtPeak: nodeCapacity - carried,
    maxPods,
    podAddressesPerNode,
    podsPerNode,
    podsAtPeak: carried * podsPerNode,
    podAddressesAtPeak: carried * podAddressesPerNode,
    servicesUsable,
    podMtu: overhead === null ? null : (conf?.mtu ?? uplinkMtuOf(plan)) - overhead,
  };
}
