import type { Address, Family } from '../cidr/address';
import { containsAddress } from '../cidr/cidr';
import type { Derived, ServiceRange } from './derive';
import type { Plan } from './plan';
import type { PodSupply } from './pod-supply';
import { servicesWanted } from './service-prefix';

/** What is wanted of something at peak, and how much of it there is. */
export interface Use {
  readonly need: bigint;
  readonly capacity: bigint;
}

export type Limit = 'node-blocks' | 'services' | 'pod-addresses' | 'max-pods';

/** The numbers of one family, or of all together, where the family that has fewer decides. */
export interface Numbers {
  readonly nodeBlocks: bigint;
  readonly blocksUsedNow: bigint;
  readonly blocksUsedAtPeak: bigint;
  readonly blocksLeftAtPeak: bigint;
  readonly podsPerNode: bigint;
  readonly podAddressesPerNode: bigint;
  readonly podsNow: bigint;
  readonly podsAtPeak: bigint;
  readonly services: bigint;
  readonly servicesPlanned: bigint;
  readonly servicesLeft: bigint;
}

export interface FamilyNumbers extends Numbers {
  readonly family: Family;
}

export interface Usage {
  readonly nodes: Use;
  /** On one node: the pods wanted of those it can run, or where nothing is wanted, max-pods of its addresses. */
  readonly pods: Use;
  /** K3s's own Services included. */
  readonly services: Use;
  readonly limit: Limit;
  readonly families: readonly FamilyNumbers[];
  readonly together: Numbers;
}

/** What the plan uses of what it has, now and at peak, and what is used up first. */
export function usageOf(plan: Plan, derived: Derived): Usage {
  const { maxPods, podAddressesPerNode, podsPerNode, nodeCapacity, nodesAtPeak, servicesUsable } = derived;
  const nodes = { need: BigInt(nodesAtPeak), capacity: nodeCapacity };
  const pods =
    plan.podsPerNode === null
      ? { need: BigInt(maxPods), capacity: podAddressesPerNode }
      : { need: BigInt(plan.podsPerNode), capacity: podsPerNode };
  const services = { need: BigInt(servicesWanted(plan)), capacity: servicesUsable };
  return {
    nodes,
    pods,
    services,
    limit: limitOf({ nodes, pods, services }, podAddressesPerNode < BigInt(maxPods)),
    families: derived.families.map((family) => ({
      family,
      ...numbersOf(
        derived,
        services.need,
        derived.podSupply.find((supply) => supply.family === family),
        derived.services.find((range) => range.family === family),
      ),
    })),
    together: numbersOf(
      derived,
      services.need,
      { nodes: nodeCapacity, addressesPerNode: podAddressesPerNode },
      { usableAddressCount: servicesUsable },
    ),
  };
}

/** Whether more of `a` is used than of `b`; of nothing at all any need is more than everything. */
const isMoreUsed = (a: Use, b: Use): boolean => a.need * b.capacity > b.need * a.capacity;

/**
 * What is used up first as the plan grows evenly: the largest share at peak. Of equal shares the one that can be changed
 * least comes first: node blocks never, Services by further ranges, pods by max-pods and a restart.
 */
function limitOf(
  { nodes, pods, services }: Pick<Usage, 'nodes' | 'pods' | 'services'>,
  hasFewAddresses: boolean,
): Limit {
  const ofPods: Limit = hasFewAddresses ? 'pod-addresses' : 'max-pods';
  if (isMoreUsed(pods, nodes) && isMoreUsed(pods, services)) return ofPods;
  return isMoreUsed(services, nodes) ? 'services' : 'node-blocks';
}

/**
 * DNS addresses that automatic allocation may give to another Service before CoreDNS asks for them: those beyond the static
 * band, which ranges of sixteen addresses and fewer do not have.
 */
export const unprotectedDnsOf = ({ clusterDns, services }: Derived): readonly Address[] =>
  clusterDns.filter(({ family, value }) => {
    const range = services.find((each) => containsAddress(each.cidr, { family, value }));
    return range !== undefined && value - range.cidr.first > BigInt(range.staticBandCount);
  });

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const leftOf = (whole: bigint, used: bigint): bigint => (used < whole ? whole - used : 0n);

function numbersOf(
  { nodesNow, nodesAtPeak, nodeCapacity, maxPods }: Derived,
  servicesPlanned: bigint,
  pods: Omit<PodSupply, 'family'> | undefined,
  range: Pick<ServiceRange, 'usableAddressCount'> | undefined,
): Numbers {
  const nodeBlocks = pods?.nodes ?? 0n;
  const podAddressesPerNode = pods?.addressesPerNode ?? 0n;
  const podsPerNode = least(podAddressesPerNode, BigInt(maxPods));
  // A node without a block in one family gives back the other's.
  const blocksUsedNow = least(BigInt(nodesNow), nodeCapacity);
  const blocksUsedAtPeak = least(BigInt(nodesAtPeak), nodeCapacity);
  const services = range?.usableAddressCount ?? 0n;
  return {
    nodeBlocks,
    blocksUsedNow,
    blocksUsedAtPeak,
    blocksLeftAtPeak: leftOf(nodeBlocks, blocksUsedAtPeak),
    podsPerNode,
    podAddressesPerNode,
    podsNow: blocksUsedNow * podsPerNode,
    podsAtPeak: blocksUsedAtPeak * podsPerNode,
    services,
    servicesPlanned,
    servicesLeft: leftOf(services, servicesPlanned),
  };
}
