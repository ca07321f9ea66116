import { BITS } from './address';
import { addressCount, containsCidr, lastAddress, overlaps, type Cidr } from './cidr';

/**
 * The first block of that prefix length inside `pool`, at or after `from`, that touches nothing in `taken`; searching wraps
 * around to the beginning of the pool. Null when there is none. Grows with n log n in the number of taken blocks.
 */
export function nextFreeBlock(
  pool: Cidr,
  prefixLength: number,
  taken: readonly Cidr[],
  from: bigint = pool.first,
): Cidr | null {
  if (prefixLength < pool.prefixLength || prefixLength > BITS[pool.family]) return null;
  const inPool = taken.filter((block) => overlaps(pool, block)).toSorted(byFirst);
  const later = firstGap(pool, prefixLength, inPool, from);
  return later ?? (from > pool.first ? firstGap(pool, prefixLength, inPool, pool.first) : null);
}

function firstGap(pool: Cidr, prefixLength: number, taken: readonly Cidr[], from: bigint): Cidr | null {
  const size = 1n << BigInt(BITS[pool.family] - prefixLength);
  let candidate = blockAt(pool, prefixLength, alignUp(from > pool.first ? from : pool.first, size));
  for (const block of taken) {
    if (lastAddress(block).value < candidate.first) continue;
    if (overlaps(candidate, block))
      candidate = blockAt(pool, prefixLength, alignUp(block.first + addressCount(block), size));
  }
  return containsCidr(pool, candidate) ? candidate : null;
}

const blockAt = ({ family }: Cidr, prefixLength: number, first: bigint): Cidr => ({ family, first, prefixLength });

const alignUp = (value: bigint, size: bigint): bigint => ((value + size - 1n) / size) * size;

const byFirst = (a: Cidr, b: Cidr): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : a.prefixLength - b.prefixLength;
