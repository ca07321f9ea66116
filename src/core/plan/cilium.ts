import { BITS, type Family } from '../cidr/address';
import { subnetCount, type Cidr } from '../cidr/cidr';
import { BLOCK_FIELD, podsOnNode } from './calico';
import { cniPoolOf } from './cni-of';
import { CILIUM_MASK, CILIUM_WIDEST_SPAN, ciliumPool } from './cni-pools';
import { peakNodeCount } from './effective';
import type { Plan } from './plan';
import { podIpamOf } from './pod-ipam';

/** The pools of a family from which Cilium's operator cuts blocks; none with another CNI or IPAM. */
export const ciliumPoolsOf = (plan: Plan, family: Family): readonly Cidr[] =>
  podIpamOf(plan) === 'cluster-pool' ? cniPoolOf(plan).filter((pool) => pool.family === family) : [];

/** As stated, right or wrong, else its chart's default. */
export const ciliumMaskOf = (plan: Plan, family: Family): number => plan[BLOCK_FIELD[family]] ?? CILIUM_MASK[family];

/** The plan with the mask of a family set; its chart's default is left unsaid. */
export const withCiliumMask = (plan: Plan, family: Family, mask: number): Plan => ({
  ...plan,
  [BLOCK_FIELD[family]]: mask === CILIUM_MASK[family] ? null : mask,
});

export type MaskProblem = 'no-prefix' | 'below-pool' | 'too-wide';

/** Why the operator makes nothing of a mask in a pool; null where it does. */
export function maskProblem({ family, prefixLength }: Cidr, mask: number): MaskProblem | null {
  if (mask < 0 || mask > BITS[family]) return 'no-prefix';
  if (mask < prefixLength) return 'below-pool';
  return family === 'ipv6' && mask - prefixLength > CILIUM_WIDEST_SPAN ? 'too-wide' : null;
}

/** Blocks in all pools of a family: as many nodes get one. */
export const ciliumBlockCount = (pools: readonly Cidr[], mask: number): bigint =>
  pools.reduce((sum, pool) => sum + subnetCount(pool, mask), 0n);

/**
 * The mask nearest to the one in the plan that suits every pool, gives every node a block, and a node room for its pods. Null
 * when there is none.
 */
export function fittingMask(plan: Plan, family: Family): number | null {
  const pools = ciliumPoolsOf(plan, family);
  const wanted = ciliumMaskOf(plan, family);
  const masks = Array.from({ length: BITS[family] + 1 }, (_, mask) => mask);
  const fits = masks.filter(
    (mask) =>
      pools.every((pool) => maskProblem(pool, mask) === null) &&
      ciliumBlockCount(pools, mask) >= BigInt(peakNodeCount(plan)) &&
      pools.every((pool) => ciliumPool(pool, mask).podsPerNode >= BigInt(podsOnNode(plan))),
  );
  return fits.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null;
}
