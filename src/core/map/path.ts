import { containsCidr, isSameCidr, type Cidr } from '../cidr/cidr';
import { mapOf } from './map';
import { wholeSpace, type AddressSpace } from './space';

/** The viewports from the whole space down to this one, as zooming in step by step would show them. */
export function pathTo(space: AddressSpace, viewport: Cidr): readonly Cidr[] {
  const path = [wholeSpace(viewport.family)];
  for (;;) {
    const current = path.at(-1) ?? viewport;
    if (isSameCidr(current, viewport)) return path;
    const area = mapOf(space, current).areas.find(
      ({ first, last }) => first <= viewport.first && viewport.first <= last,
    );
    const next = area?.zoom ?? viewport;
    const isOnTheWay = containsCidr(next, viewport) && !isSameCidr(next, current);
    path.push(isOnTheWay ? next : viewport);
  }
}
