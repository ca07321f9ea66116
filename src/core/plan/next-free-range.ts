import { addressCount, cidrAround, containsCidr, overlaps, type Cidr } from '../cidr/cidr';
import { nextFreeIn } from '../cidr/free-block';
import { PRIVATE_POOLS, rangesOf, takenIn, type RangeField } from './free-range';
import type { Plan } from './plan';

/**
 * The next free place for one range of the plan, of its own length and after where it is now; the search goes around its
 * pool, in IPv6 its own /48 first. Null when there is no other place.
 */
export function nextFreeRange(plan: Plan, field: RangeField, item: number): Cidr | null {
  const range = rangesOf(plan, field)[item];
  if (range === undefined) return null;
  const taken = takenIn(plan);
  for (const pool of poolsAround(range)) {
    const from = overlaps(pool, range) ? range.first + addressCount(range) : pool.first;
    const found = nextFreeIn(pool, range.prefixLength, taken, from);
    if (found !== null && !overlaps(found, range)) return found;
  }
  return null;
}

const SITE = 48;

function poolsAround(range: Cidr): readonly Cidr[] {
  const { family, first, prefixLength } = range;
  const pools = PRIVATE_POOLS[family].toSorted(
    (a, b) => Number(containsCidr(b, range)) - Number(containsCidr(a, range)),
  );
  return family === 'ipv6' && prefixLength >= SITE ? [cidrAround({ family, value: first }, SITE), ...pools] : pools;
}
