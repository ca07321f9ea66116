import { BITS, type Family } from '../cidr/address';
import { cidrAround, lastAddress, type Cidr } from '../cidr/cidr';
import { bitsOf, type Area } from './area';
import type { Part } from './parts';
import { isWholeIn, wholeSpace, type AddressSpace, type Region } from './space';

// Two hexadecimal digits, or one number of an IPv4 address: 256 cells at most, and a step that a person can follow.
export const STEP = 8;

/** The viewport that shows more of an area, which holds these regions and parts; null when there is no more. */
export function zoomOf(
  viewport: Cidr,
  area: Omit<Area, 'zoom'>,
  regions: readonly Region[],
  parts: readonly Part[],
): Cidr | null {
  const { family } = viewport;
  const { region, part, kind, first, last } = area;
  if (area.fromCell === area.toCell && first === last) return null;
  if (part !== null) {
    if (part.blocks === 0n || part.kind === 'spare' || part.kind === 'skipped') return null;
    const size = (part.last - part.first + 1n) / part.blocks;
    return size < 4n ? null : cidrAround({ family, value: first }, BITS[family] - bitsOf(size));
  }
  const hasParts = kind === 'pods' || kind === 'services';
  if (isWholeIn(viewport, region)) return hasParts || regions.length > 0 ? region.cidr : null;
  const places = [
    ...regions.flatMap(({ cidr }) => [cidr.first, lastAddress(cidr).value]),
    // A part's beginning divides two addresses, and both shall be seen.
    ...parts.flatMap((each) => (each.first > first ? [each.first - 1n, each.first] : [])),
  ];
  return places.length === 0 ? null : blockOver(family, places, viewport.prefixLength + STEP);
}

/** The smallest block that holds all places and begins where a person reads on: at a multiple of eight bits. */
function blockOver(family: Family, places: readonly bigint[], least: number): Cidr {
  const low = places.reduce((a, b) => (b < a ? b : a));
  const high = places.reduce((a, b) => (b > a ? b : a));
  const exact = BITS[family] - (low ^ high).toString(2).replace(/^0$/, '').length;
  const rounded = Math.min(exact - (exact % STEP), BITS[family] - STEP);
  return cidrAround({ family, value: low }, Math.min(Math.max(rounded, least), BITS[family]));
}

/** Where to begin: the smallest block with everything the plan and its surroundings claim, so that nothing is missed. */
export function startOf(space: AddressSpace, family: Family): Cidr {
  const claimed = space.regions[family].filter(({ claims }) => claims.length > 0);
  const places = claimed.flatMap(({ cidr }) => [cidr.first, lastAddress(cidr).value]);
  return places.length === 0 ? wholeSpace(family) : blockOver(family, places, 0);
}
