import { BITS } from './address';
import { addressCount, lastAddress, overlaps, type Cidr } from './cidr';

/** Free blocks of one length beside each other: the first addresses of the first and of the last of them. */
interface Run {
  readonly first: bigint;
  readonly last: bigint;
}

interface Gap extends Run {
  readonly pool: Cidr;
}

/** Where blocks of any length are free in some pools. Sorting is done once, each length looked at once. */
export interface FreeSlots {
  /** The first free block of that length, in the order of the pools, that touches none of `except`. */
  readonly first: (prefixLength: number, except?: readonly Cidr[]) => Cidr | null;
  /** The prefix length of the largest free block; every longer one has a place too. Null when nothing is free. */
  readonly largest: number | null;
}

/**
 * The free space of pools of one family. Costs n log n in the taken blocks for each pool, and n more for each length that
 * is asked for; no space is ever listed.
 */
export function freeSlots(pools: readonly Cidr[], taken: readonly Cidr[]): FreeSlots {
  const gaps = pools.flatMap((pool) => gapsIn(pool, taken));
  const known = new Map<number, readonly Run[]>();
  const runsOf = (prefixLength: number): readonly Run[] => {
    const runs = known.get(prefixLength) ?? gaps.flatMap((gap) => runIn(gap, prefixLength));
    known.set(prefixLength, runs);
    return runs;
  };
  return {
    first: (prefixLength, except = []) => {
      for (const run of runsOf(prefixLength)) {
        const block = firstBeside(run, prefixLength, except, pools[0]?.family ?? 'ipv4');
        if (block !== null) return block;
      }
      return null;
    },
    largest: gaps.reduce<number | null>((least, gap) => {
      const length = largestIn(gap);
      return least === null || length < least ? length : least;
    }, null),
  };
}

/** What is left of a pool, in order. */
function gapsIn(pool: Cidr, taken: readonly Cidr[]): readonly Gap[] {
  const inPool = taken.filter((block) => overlaps(pool, block)).toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const gaps: Gap[] = [];
  let next = pool.first;
  for (const block of inPool) {
    if (block.first > next) gaps.push({ pool, first: next, last: block.first - 1n });
    const after = block.first + addressCount(block);
    if (after > next) next = after;
  }
  const { value: last } = lastAddress(pool);
  return next <= last ? [...gaps, { pool, first: next, last }] : gaps;
}

/** Beginning where the largest block could, a shorter prefix is no use: so the answer is found from the gap's size on. */
function largestIn(gap: Gap): number {
  const bits = (gap.last - gap.first + 1n).toString(2).length - 1;
  const size = BITS[gap.pool.family] - bits;
  return [size, size + 1].find((length) => runIn(gap, length).length > 0) ?? size + 1;
}

function runIn({ pool, first, last }: Gap, prefixLength: number): readonly Run[] {
  if (prefixLength < pool.prefixLength || prefixLength > BITS[pool.family]) return [];
  const size = 1n << BigInt(BITS[pool.family] - prefixLength);
  const firstBlock = ((first + size - 1n) / size) * size;
  const lastBlock = ((last + 1n) / size - 1n) * size;
  return firstBlock <= lastBlock ? [{ first: firstBlock, last: lastBlock }] : [];
}

function firstBeside(run: Run, prefixLength: number, except: readonly Cidr[], family: Cidr['family']): Cidr | null {
  const size = 1n << BigInt(BITS[family] - prefixLength);
  let block: Cidr = { family, first: run.first, prefixLength };
  let inTheWay = except.find((each) => overlaps(each, block));
  while (inTheWay !== undefined) {
    const after = inTheWay.first + addressCount(inTheWay);
    block = { family, first: ((after + size - 1n) / size) * size, prefixLength };
    const next = block;
    inTheWay = except.find((each) => overlaps(each, next));
  }
  return block.first <= run.last ? block : null;
}
