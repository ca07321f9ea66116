import { containsCidr, lastAddress, overlaps, type Cidr } from './cidr';

/** Indices of two blocks that overlap: in the first list, and in the second. */
export type Pair = readonly [few: number, many: number];

interface Sorted {
  readonly cidr: Cidr;
  readonly index: number;
  /** Place of the smallest block around this one; -1 when there is none. */
  readonly around: number;
}

/**
 * All overlapping pairs between a few blocks and many, in the order of the many. Only the few are sorted, by their first
 * address; each of the many is then looked up. Grows with n log n, and with the number of pairs where those are more.
 */
export function overlappingPairs(few: readonly Cidr[], many: readonly Cidr[]): readonly Pair[] {
  const sorted = { ipv4: sortedOf(few, 'ipv4'), ipv6: sortedOf(few, 'ipv6') };
  return many.flatMap((block, index) => overlapping(sorted[block.family], block).map((each): Pair => [each, index]));
}

/** Blocks of one family by first address, an outer one before those in it. */
function sortedOf(blocks: readonly Cidr[], family: Cidr['family']): readonly Sorted[] {
  const entries = blocks
    .map((cidr, index) => ({ cidr, index }))
    .filter(({ cidr }) => cidr.family === family)
    .toSorted((a, b) => byFirst(a.cidr, b.cidr));
  const open: number[] = [];
  return entries.map((entry, place) => {
    while (open.length > 0 && !isAround(entries[open.at(-1) ?? 0]?.cidr, entry.cidr)) open.pop();
    const around = open.at(-1) ?? -1;
    open.push(place);
    return { ...entry, around };
  });
}

const isAround = (outer: Cidr | undefined, inner: Cidr): boolean => outer !== undefined && containsCidr(outer, inner);

const byFirst = (a: Cidr, b: Cidr): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : a.prefixLength - b.prefixLength;

// Two blocks either lie apart or one in the other. So what overlaps begins inside the block, or is around its first address:
// the block that begins last before it, or one around that.
function overlapping(sorted: readonly Sorted[], block: Cidr): readonly number[] {
  const next = countUpTo(sorted, block.first);
  const found: number[] = [];
  for (let entry = sorted[next - 1]; entry !== undefined; entry = sorted[entry.around]) {
    if (overlaps(entry.cidr, block)) found.push(entry.index);
  }
  const last = lastAddress(block).value;
  for (let place = next, entry = sorted[place]; entry !== undefined && entry.cidr.first <= last;) {
    found.push(entry.index);
    place += 1;
    entry = sorted[place];
  }
  return found;
}

/** How many blocks begin at or before the address. */
function countUpTo(sorted: readonly Sorted[], address: bigint): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle];
    if (entry !== undefined && entry.cidr.first <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}
