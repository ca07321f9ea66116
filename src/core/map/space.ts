import { BITS, type Family } from '../cidr/address';
import { addressCount, cidrAround, containsCidr, isSameCidr, type Cidr } from '../cidr/cidr';
import { clusterCidrOf, serviceCidrOf } from '../plan/effective';
import type { NetworkKind, Plan, PlanNode } from '../plan/plan';

/** One thing that claims a block: a range of the plan, a node's address, or a network that exists. */
export type Claim =
  | { readonly kind: 'pods' | 'services'; readonly cidr: Cidr }
  | { readonly kind: 'nodes'; readonly cidr: Cidr; readonly node: PlanNode; readonly item: number }
  | { readonly kind: 'other'; readonly cidr: Cidr; readonly networkKind: NetworkKind; readonly label: string };

export type ClaimKind = Claim['kind'];

/** A block with everything that claims exactly it. Blocks nest or are apart, so regions make a tree. */
export interface Region {
  readonly cidr: Cidr;
  /** Empty for a private block, which is there to be used. */
  readonly claims: readonly Claim[];
  readonly parent: Region | null;
  /** Whether two things that must not meet both claim these addresses. */
  readonly isOverlap: boolean;
  /** Classes of all claims on these addresses. */
  readonly classes: number;
}

/** What a plan and its surroundings put into the address space, a family each: outer regions before inner ones, by address. */
export interface AddressSpace {
  readonly plan: Plan;
  readonly regions: Readonly<Record<Family, readonly Region[]>>;
}

export const wholeSpace = (family: Family): Cidr => ({ family, first: 0n, prefixLength: 0 });

// RFC 1918, RFC 6598 and RFC 4193: where free room is room for a plan.
const PRIVATE: readonly Cidr[] = [
  { family: 'ipv4', first: 10n << 24n, prefixLength: 8 },
  { family: 'ipv4', first: (100n << 24n) | (64n << 16n), prefixLength: 10 },
  { family: 'ipv4', first: (172n << 24n) | (16n << 16n), prefixLength: 12 },
  { family: 'ipv4', first: (192n << 24n) | (168n << 16n), prefixLength: 16 },
  { family: 'ipv6', first: 0xfcn << 120n, prefixLength: 7 },
];

// A node's address lies in a network that exists; pods and Services must keep clear of both and of each other.
const CLASS = { pods: 1, services: 2, nodes: 4, other: 4 } as const satisfies Record<ClaimKind, number>;

const isConflict = (classes: number): boolean => (classes & (classes - 1)) !== 0;

/** Whether two claims on the same addresses are an overlap. */
export const areRivals = (a: Claim, b: Claim): boolean => CLASS[a.kind] !== CLASS[b.kind];

/** Everything that claims addresses. */
function claimsOf(plan: Plan): readonly Claim[] {
  return [
    ...clusterCidrOf(plan).map((cidr): Claim => ({ kind: 'pods', cidr })),
    ...serviceCidrOf(plan).map((cidr): Claim => ({ kind: 'services', cidr })),
    ...plan.nodes.flatMap((node, item) =>
      [...node.nodeIp, ...node.nodeExternalIp].map((address): Claim => ({
        kind: 'nodes',
        cidr: cidrAround(address, BITS[address.family]),
        node,
        item,
      })),
    ),
    ...plan.existingNetworks.map(({ cidr, kind, label }): Claim => ({ kind: 'other', cidr, networkKind: kind, label })),
  ];
}

/** Grows with n log n in the number of nodes and networks. */
export function spaceOf(plan: Plan): AddressSpace {
  const claims = claimsOf(plan);
  return { plan, regions: { ipv4: regionsOf(claims, 'ipv4'), ipv6: regionsOf(claims, 'ipv6') } };
}

interface Entry {
  readonly cidr: Cidr;
  readonly claim: Claim | null;
}

function regionsOf(claims: readonly Claim[], family: Family): readonly Region[] {
  const entries: Entry[] = [
    ...PRIVATE.map((cidr): Entry => ({ cidr, claim: null })),
    ...claims.map((claim): Entry => ({ cidr: claim.cidr, claim })),
  ].filter(({ cidr }) => cidr.family === family);
  entries.sort((a, b) => compare(a.cidr, b.cidr));
  const regions: Region[] = [];
  let parent: Region | null = null;
  for (let index = 0; index < entries.length;) {
    const cidr = entries[index]?.cidr ?? wholeSpace(family);
    const own: Claim[] = [];
    for (; index < entries.length; index += 1) {
      const entry = entries[index];
      if (entry === undefined || !isSameCidr(entry.cidr, cidr)) break;
      if (entry.claim !== null) own.push(entry.claim);
    }
    while (parent !== null && !containsCidr(parent.cidr, cidr)) parent = parent.parent;
    const classes: number = own.reduce((all, { kind }) => all | CLASS[kind], parent?.classes ?? 0);
    const region: Region = { cidr, claims: own, parent, classes, isOverlap: isConflict(classes) };
    regions.push(region);
    parent = region;
  }
  return regions;
}

const compare = (a: Cidr, b: Cidr): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : a.prefixLength - b.prefixLength;

/** The innermost region that holds the whole block; null when none does. */
export function regionAround({ regions }: AddressSpace, cidr: Cidr): Region | null {
  const all = regions[cidr.family];
  // Regions before this place begin before the block, or with it and are no smaller.
  const end = countBefore(all, (region) => compare(region.cidr, cidr) <= 0);
  let region = all[end - 1] ?? null;
  while (region !== null && !containsCidr(region.cidr, cidr)) region = region.parent;
  return region;
}

/** The regions that lie inside the block and are smaller than it. */
export function regionsInside({ regions }: AddressSpace, cidr: Cidr): readonly Region[] {
  const all = regions[cidr.family];
  const end = cidr.first + addressCount(cidr);
  return all.slice(
    countBefore(all, (region) => compare(region.cidr, cidr) <= 0),
    countBefore(all, (region) => region.cidr.first < end),
  );
}

/** How many leading items satisfy a condition that holds up to some place and not after it. */
export function countBefore<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All claims on a region's addresses, its own last. */
export function claimsOn(region: Region): readonly Claim[] {
  const claims: Claim[] = [];
  for (let each: Region | null = region; each !== null; each = each.parent) claims.unshift(...each.claims);
  return claims;
}

/** Whether something claims a region that ends inside the viewport, so that it is one thing there. */
export const isWholeIn = (viewport: Cidr, region: Region | null): region is Region =>
  region !== null && region.claims.length > 0 && region.cidr.prefixLength > viewport.prefixLength;
