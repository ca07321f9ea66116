import { BITS, type Family } from '../cidr/address';
import { cidrAround, type Cidr } from '../cidr/cidr';
import { DEFAULTS } from '../k3s/defaults';
import type { K3sVersion } from '../k3s/version';
import { familiesOfStack, flannelBackendOf, nodeCount, peakNodeCount, stackOf } from './effective';
import { networkSpace, plannedAddresses } from './free-range';
import type { Plan, Stack } from './plan';
import { servicesWanted } from './service-prefix';
import { DOCUMENTATION_BLOCKS, K3S_EXAMPLE_BLOCKS, RESERVED_BLOCKS } from './special-blocks';

/** What a cluster needs of its ranges, and where they may lie. */
export interface Needs {
  readonly k3sVersion: K3sVersion;
  readonly stack: Stack;
  /** At peak. */
  readonly nodes: number;
  /** Fewer than there are already is no answer. */
  readonly nodesNow: number;
  readonly podsPerNode: number;
  /** K3s's own included. */
  readonly services: number;
  /** Space that is taken, of either family: existing networks and addresses. */
  readonly avoid: readonly Cidr[];
  /** Where ranges may lie, the preferred pools first. */
  readonly pools: readonly Cidr[];
  /** Whether K3s's default ranges may be used, also where they lie in none of the pools. */
  readonly allowsDefaults: boolean;
  /** Only flannel takes K3s's flag for masquerading. */
  readonly usesFlannel: boolean;
}

export interface Allowed {
  readonly pools: readonly Cidr[];
  readonly allowsDefaults: boolean;
}

/** The needs as a plan states them; what it leaves open is one node and the pods a kubelet takes by default. */
export function needsOf(plan: Plan, { pools, allowsDefaults }: Allowed): Needs {
  return {
    k3sVersion: plan.k3sVersion,
    stack: stackOf(plan),
    nodes: Math.max(1, peakNodeCount(plan)),
    nodesNow: Math.max(1, nodeCount(plan)),
    podsPerNode: plan.podsPerNode ?? Math.max(plan.maxPods ?? 0, DEFAULTS.maxPods),
    services: servicesWanted(plan),
    avoid: takenSpace(plan),
    pools,
    allowsDefaults,
    usesFlannel: flannelBackendOf(plan) !== 'none',
  };
}

/** Everything in the plan's surroundings that a range must not touch, with the pools from which more of it may come. */
const takenSpace = (plan: Plan): readonly Cidr[] => [
  ...networkSpace(plan.existingNetworks),
  ...plannedAddresses(plan).map((address) => cidrAround(address, BITS[address.family])),
];

export const neededFamilies = ({ stack }: Needs): readonly Family[] => familiesOfStack(stack);

const UNUSABLE: readonly Cidr[] = [
  ...RESERVED_BLOCKS.map(({ block }) => block),
  ...DOCUMENTATION_BLOCKS,
  ...K3S_EXAMPLE_BLOCKS,
];

/** Taken space of one family, with what nobody can or should have for a cluster. */
export const takenOf = ({ avoid }: Needs, family: Family): readonly Cidr[] =>
  [...avoid, ...UNUSABLE].filter((block) => block.family === family);
