import { BITS } from './address';
import { addressCount, containsCidr, type Cidr } from './cidr';
import { lastTakenIn, occupiedBy, type Occupied } from './occupied';

/**
 * The first block of that prefix length inside `pool`, at or after `from`, that touches nothing in `taken`; searching wraps
 * around to the beginning of the pool. Null when there is none. Grows with n log n in the number of taken blocks.
 */
export const nextFreeBlock = (
  pool: Cidr,
  prefixLength: number,
  taken: readonly Cidr[],
  from: bigint = pool.first,
): Cidr | null => nextFreeIn(pool, prefixLength, [occupiedBy(taken)], from);

/** As `nextFreeBlock`, where what is taken is known already: log n for each taken span that is skipped. */
export function nextFreeIn(pool: Cidr, prefixLength: number, taken: readonly Occupied[], from: bigint): Cidr | null {
  if (prefixLength < pool.prefixLength || prefixLength > BITS[pool.family]) return null;
  const later = firstGap(pool, prefixLength, taken, from > pool.first ? from : pool.first);
  return later ?? (from > pool.first ? firstGap(pool, prefixLength, taken, pool.first) : null);
}

export const isFreeIn = (taken: readonly Occupied[], block: Cidr): boolean => blockerOf(taken, block) === null;

function firstGap(pool: Cidr, prefixLength: number, taken: readonly Occupied[], from: bigint): Cidr | null {
  const size = addressCount({ ...pool, prefixLength });
  let candidate: Cidr = { family: pool.family, first: alignUp(from, size), prefixLength };
  while (containsCidr(pool, candidate)) {
    const blocker = blockerOf(taken, candidate);
    if (blocker === null) return candidate;
    candidate = { ...candidate, first: alignUp(blocker + 1n, size) };
  }
  return null;
}

function blockerOf(taken: readonly Occupied[], block: Cidr): bigint | null {
  for (const occupied of taken) {
    const last = lastTakenIn(occupied, block);
    if (last !== null) return last;
  }
  return null;
}

const alignUp = (value: bigint, size: bigint): bigint => ((value + size - 1n) / size) * size;
