import type { Family } from './address';
import { lastAddress, type Cidr } from './cidr';

interface Span {
  readonly first: bigint;
  /** Included. */
  readonly last: bigint;
}

/** What is taken of the address space: spans that do not touch each other, in ascending order. */
export type Occupied = Readonly<Record<Family, readonly Span[]>>;

/** The space that blocks take together. Grows with n log n. */
export const occupiedBy = (blocks: readonly Cidr[]): Occupied => ({
  ipv4: spansOf(blocks, 'ipv4'),
  ipv6: spansOf(blocks, 'ipv6'),
});

function spansOf(blocks: readonly Cidr[], family: Family): readonly Span[] {
  const spans: { first: bigint; last: bigint }[] = [];
  for (const block of blocks.filter((each) => each.family === family).toSorted(byFirst)) {
    const { value: last } = lastAddress(block);
    const before = spans.at(-1);
    if (before === undefined || before.last + 1n < block.first) spans.push({ first: block.first, last });
    else if (before.last < last) before.last = last;
  }
  return spans;
}

const byFirst = (a: Cidr, b: Cidr): number => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0);

/** The last taken address of the span that reaches furthest into a block; null when the block is free. */
export function lastTakenIn(occupied: Occupied, block: Cidr): bigint | null {
  const spans = occupied[block.family];
  const { value: last } = lastAddress(block);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.first <= last) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && span.last >= block.first ? span.last : null;
}
