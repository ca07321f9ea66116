import type { Family } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { SOURCES } from '../k3s/source';
import { BLOCK_FIELD, podsOnNode } from '../plan/calico';
import {
  ciliumBlockCount,
  ciliumMaskOf,
  ciliumPoolsOf,
  fittingMask,
  maskProblem,
  withCiliumMask,
} from '../plan/cilium';
import { cniPoolOf } from '../plan/cni-of';
import { poolPlace } from '../plan/cni-place';
import { ciliumPool } from '../plan/cni-pools';
import { maxPodsOf, peakNodeCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { defineRule, type Found } from './rule';

const FAMILIES = ['ipv4', 'ipv6'] as const;

type CapacityFacts = {
  readonly problem: 'nodes' | 'pods';
  readonly family: Family;
  readonly pools: readonly string[];
  readonly mask: number;
  readonly blocks: bigint;
  readonly nodes: number;
  /** Pods that a node has addresses for by Cilium's source, and those it is to run. */
  readonly room: bigint;
  readonly pods: number;
  readonly isMaxPods: boolean;
  readonly proposal: number | null;
};

export const ciliumPoolCapacity = defineRule<'cilium-pool-capacity', CapacityFacts>({
  id: 'cilium-pool-capacity',
  field: 'cniPool',
  sources: [CNI_SOURCES.ciliumPool, OTHER_CNI_SOURCES.ciliumOperator, SOURCES.calculated],
  check: (plan) => FAMILIES.flatMap((family) => capacityOf(plan, family)),
  fix: (plan, { facts: { family, proposal } }) => (proposal === null ? null : withCiliumMask(plan, family, proposal)),
});

function capacityOf(plan: Plan, family: Family): readonly Found<CapacityFacts>[] {
  const mask = ciliumMaskOf(plan, family);
  const pools = ciliumPoolsOf(plan, family);
  const [pool] = pools;
  // Of a mask that does not suit its pool `cilium-pool-span` tells.
  if (pool === undefined || pools.some((each) => maskProblem(each, mask) !== null)) return [];
  const blocks = ciliumBlockCount(pools, mask);
  const room = ciliumPool(pool, mask).podsPerNode;
  const [nodes, pods] = [peakNodeCount(plan), podsOnNode(plan)];
  const isShort = blocks < BigInt(nodes);
  if (!isShort && room >= BigInt(pods)) return [];
  const facts = {
    family,
    pools: pools.map(printCidr),
    mask,
    blocks,
    nodes,
    room,
    pods,
    isMaxPods: pods === maxPodsOf(plan),
    proposal: fittingMask(plan, family),
  };
  return isShort
    ? [
        {
          severity: 'error',
          place: poolPlace(plan, cniPoolOf(plan).indexOf(pool)),
          facts: { ...facts, problem: 'nodes' },
        },
      ]
    : [
        {
          severity: room === 0n ? 'error' : 'warning',
          place: { field: BLOCK_FIELD[family] },
          facts: { ...facts, problem: 'pods' },
        },
      ];
}
