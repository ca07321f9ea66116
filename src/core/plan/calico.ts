import type { Family } from '../cidr/address';
import { subnetCount, type Cidr } from '../cidr/cidr';
import { cniOf, cniPoolOf } from './cni-of';
import { CALICO_BLOCK, calicoPool } from './cni-pools';
import { maxPodsOf } from './effective';
import type { CalicoEncapsulation, Plan } from './plan';

/** Lengths that the operator takes (pkg/controller/ippool/validation.go). */
export const CALICO_BLOCK_RANGE = {
  ipv4: { from: 20, to: 32 },
  ipv6: { from: 116, to: 128 },
} as const satisfies Record<Family, { readonly from: number; readonly to: number }>;

export const isCalicoBlock = (family: Family, blockSize: number): boolean =>
  blockSize >= CALICO_BLOCK_RANGE[family].from && blockSize <= CALICO_BLOCK_RANGE[family].to;

export const BLOCK_FIELD = {
  ipv4: 'cniBlockSizeIpv4',
  ipv6: 'cniBlockSizeIpv6',
} as const satisfies Record<Family, keyof Plan>;

/** As stated, right or wrong, else Calico's default. */
export const calicoBlockOf = (plan: Plan, family: Family): number => plan[BLOCK_FIELD[family]] ?? CALICO_BLOCK[family];

/** Calico's pools of a family; none with another CNI. */
export const calicoPoolsOf = (plan: Plan, family: Family): readonly Cidr[] =>
  cniOf(plan) === 'calico' ? cniPoolOf(plan).filter((pool) => pool.family === family) : [];

/** Blocks in all pools of a family. */
export const calicoBlockCount = (pools: readonly Cidr[], blockSize: number): bigint =>
  pools.reduce((sum, pool) => sum + subnetCount(pool, blockSize), 0n);

/** Pods that a node is to run: those wanted, as far as kubelet starts them. */
export const podsOnNode = (plan: Plan): number => Math.min(plan.podsPerNode ?? maxPodsOf(plan), maxPodsOf(plan));

/**
 * The block size nearest to the wanted one with which every pool has a block, every node one of its own, and a node
 * enough addresses. Null when there is none.
 */
export function fittingBlock(plan: Plan, family: Family, nodes: number, wanted: number): number | null {
  const pools = calicoPoolsOf(plan, family);
  const { from, to } = CALICO_BLOCK_RANGE[family];
  const sizes = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const fits = sizes.filter(
    (size) =>
      pools.every((pool) => size >= pool.prefixLength) &&
      calicoBlockCount(pools, size) >= BigInt(nodes) &&
      pools.every((pool) => calicoPool(pool, 1, size).podsPerNode >= BigInt(podsOnNode(plan))),
  );
  return fits.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null;
}

/**
 * How a pool's packets travel: as chosen, else what calico.yaml says (IPIP, IPv4 only). Null where nothing says it.
 */
export function calicoEncapsulationOf(plan: Plan, family: Family): CalicoEncapsulation | null {
  const chosen = family === 'ipv4' ? plan.calicoEncapsulation : plan.calicoEncapsulationIpv6;
  if (chosen !== null || plan.calicoInstall !== 'manifest') return chosen;
  return family === 'ipv4' ? 'IPIP' : 'None';
}
