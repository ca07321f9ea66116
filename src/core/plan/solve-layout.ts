import type { Family } from '../cidr/address';
import { containsCidr, isSameCidr, overlaps, type Cidr } from '../cidr/cidr';
import { freeSlots, type FreeSlots } from '../cidr/free-slots';
import { DEFAULTS } from '../k3s/defaults';
import { defaultClusterCidr, defaultServiceCidr } from './effective';
import { takenOf, type Needs } from './solve-needs';
import {
  masksFor,
  podLengthsFor,
  serviceLengthsFor,
  sizesInOrder,
  tightestSizes,
  type Held,
  type Sizes,
  type Taste,
} from './solve-sizes';

/** The ranges of one family and its node mask. */
export interface FamilyLayout {
  readonly family: Family;
  readonly clusterCidr: Cidr;
  readonly nodeCidrMaskSize: number;
  readonly serviceCidr: Cidr;
}

/** Where one family's ranges may lie. */
export interface Space {
  readonly family: Family;
  readonly pools: readonly Cidr[];
  readonly slots: FreeSlots;
  /** K3s's own ranges where they may be used and nothing is in their way. */
  readonly defaultPods: Cidr | null;
  readonly defaultServices: Cidr | null;
}

export function spaceOf(needs: Needs, family: Family): Space {
  const taken = takenOf(needs, family);
  const pools = needs.pools.filter((pool) => pool.family === family);
  const ifFree = (range: Cidr): Cidr | null =>
    needs.allowsDefaults && !taken.some((block) => overlaps(block, range)) ? range : null;
  return {
    family,
    pools,
    slots: freeSlots(pools, taken),
    defaultPods: ifFree(defaultClusterCidr(family)),
    defaultServices: ifFree(defaultServiceCidr(family)),
  };
}

export const hasRoomAtAll = ({ pools, defaultPods, defaultServices }: Space): boolean =>
  pools.length > 0 || defaultPods !== null || defaultServices !== null;

type Places = Pick<FamilyLayout, 'clusterCidr' | 'serviceCidr'>;

/**
 * K3s's own ranges if they are free and of that length, else the first free places. Null when there are no two.
 *
 * @param notPods Places the pods shall not have; Services may.
 */
function place(space: Space, sizes: Sizes, notPods: readonly Cidr[] = []): Places | null {
  const { slots } = space;
  const defaultPods = ofLength(space.defaultPods, sizes.pods);
  const defaultServices = ofLength(space.defaultServices, sizes.services);
  if (defaultPods !== null && !notPods.some((each) => isSameCidr(each, defaultPods))) {
    const serviceCidr = defaultServices ?? slots.first(sizes.services, [defaultPods]);
    if (serviceCidr !== null) return { clusterCidr: defaultPods, serviceCidr };
  }
  if (defaultServices !== null) {
    const clusterCidr = slots.first(sizes.pods, [defaultServices, ...notPods]);
    if (clusterCidr !== null) return { clusterCidr, serviceCidr: defaultServices };
  }
  return placeAnywhere(space, sizes, notPods);
}

const ofLength = (range: Cidr | null, prefixLength: number): Cidr | null =>
  range?.prefixLength === prefixLength ? range : null;

function placeAnywhere({ slots }: Space, sizes: Sizes, notPods: readonly Cidr[]): Places | null {
  // Of two aligned blocks the larger holds or misses the smaller: only the last free place of larger Services must be
  // kept clear of pods; larger pods never stand in the way, since Services fit where the pods could be instead.
  const one = slots.first(sizes.services);
  const isLast = one === null || slots.first(sizes.services, [one]) === null;
  const kept = one !== null && isLast && sizes.services < sizes.pods ? [one] : [];
  const clusterCidr = slots.first(sizes.pods, [...kept, ...notPods]);
  const serviceCidr = clusterCidr === null ? null : slots.first(sizes.services, [clusterCidr]);
  return clusterCidr === null || serviceCidr === null ? null : { clusterCidr, serviceCidr };
}

/** Whether anything at all serves the needs in this space. */
export function isPossible(needs: Needs, space: Space): boolean {
  const tightest = tightestSizes(needs, space.family);
  if (tightest === null) return false;
  const { slots, defaultPods, defaultServices } = space;
  if (placeAnywhere(space, tightest, []) !== null) return true;
  const withPods = defaultPods !== null && holdsPods(needs, defaultPods);
  const withServices =
    defaultServices !== null && serviceLengthsFor(needs, space.family).includes(defaultServices.prefixLength);
  if (withPods && (withServices || slots.first(tightest.services, [defaultPods]) !== null)) return true;
  return withServices && slots.first(tightest.pods, [defaultServices]) !== null;
}

const holdsPods = (needs: Needs, { family, prefixLength }: Cidr): boolean =>
  masksFor(family, needs.podsPerNode).some((mask) =>
    podLengthsFor(family, mask, needs.nodes, prefixLength).includes(prefixLength),
  );

/** All of K3s's defaults as they are; null where they are not free or do not serve the needs. */
export function defaultLayout(needs: Needs, { family, defaultPods, defaultServices }: Space): FamilyLayout | null {
  if (defaultPods === null || defaultServices === null || needs.podsPerNode > DEFAULTS.maxPods) return null;
  const nodeCidrMaskSize = DEFAULTS.nodeCidrMaskSize[family];
  const isEnough =
    podLengthsFor(family, nodeCidrMaskSize, needs.nodes, 0).includes(defaultPods.prefixLength) &&
    serviceLengthsFor(needs, family).includes(defaultServices.prefixLength);
  return isEnough ? { family, clusterCidr: defaultPods, nodeCidrMaskSize, serviceCidr: defaultServices } : null;
}

/** The layout of the sizes that the taste likes best among those that have a place. */
export function bestLayout(needs: Needs, space: Space, taste: Taste): FamilyLayout | null {
  // Whether two ranges have a place does not hang on the mask.
  const homeless = new Set<string>();
  for (const sizes of sizesInOrder(needs, space.family, taste, heldBy(space))) {
    const lengths = `${sizes.pods} ${sizes.services}`;
    if (homeless.has(lengths)) continue;
    const places = place(space, sizes);
    if (places !== null) return layoutOf(space, sizes, places);
    homeless.add(lengths);
  }
  return null;
}

/** The first few layouts in the taste's order that differ in anything, other places of the same sizes included. */
export function someLayouts(needs: Needs, space: Space, taste: Taste, most: number): readonly FamilyLayout[] {
  const found: FamilyLayout[] = [];
  for (const sizes of sizesInOrder(needs, space.family, taste, heldBy(space))) {
    found.push(...placesOf(space, sizes, most).map((places) => layoutOf(space, sizes, places)));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

function placesOf(space: Space, sizes: Sizes, most: number): readonly Places[] {
  const found: Places[] = [];
  const pods: Cidr[] = [];
  for (let turn = 0; turn < most; turn += 1) {
    const places = place(space, sizes, pods);
    if (places === null) break;
    pods.push(places.clusterCidr);
    found.push(...servicesBeside(space, sizes, places, most));
  }
  return found;
}

function servicesBeside({ slots }: Space, sizes: Sizes, places: Places, most: number): readonly Places[] {
  const services = [places.serviceCidr];
  while (services.length < most) {
    const next = slots.first(sizes.services, [places.clusterCidr, ...services]);
    if (next === null) break;
    services.push(next);
  }
  return services.map((serviceCidr) => ({ ...places, serviceCidr }));
}

const layoutOf = ({ family }: Space, { nodeCidrMaskSize }: Sizes, places: Places): FamilyLayout => ({
  family,
  nodeCidrMaskSize,
  ...places,
});

function heldBy({ pools, slots, defaultPods, defaultServices }: Space): Held {
  const isHeld = (length: number): boolean => slots.largest !== null && length >= slots.largest;
  return {
    pods: (length) => isHeld(length) || defaultPods?.prefixLength === length,
    services: (length) => isHeld(length) || defaultServices?.prefixLength === length,
    shortest: Math.min(...pools.map(({ prefixLength }) => prefixLength), defaultPods?.prefixLength ?? 128),
  };
}

export const isSameLayout = (a: FamilyLayout, b: FamilyLayout): boolean =>
  a.nodeCidrMaskSize === b.nodeCidrMaskSize &&
  isSameCidr(a.clusterCidr, b.clusterCidr) &&
  isSameCidr(a.serviceCidr, b.serviceCidr);

/** The pool a range lies in; null for K3s's defaults outside of all pools. */
export const poolOf = ({ pools }: Space, range: Cidr): Cidr | null =>
  pools.find((pool) => containsCidr(pool, range)) ?? null;
