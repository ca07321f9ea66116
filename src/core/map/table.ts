import type { Family } from '../cidr/address';
import { lastAddress, type Cidr } from '../cidr/cidr';
import { nodeCidrMaskSizeOf } from '../plan/effective';
import type { PlanNode } from '../plan/plan';
import { podParts, serviceParts, type PartKind } from './parts';
import { areRivals, claimsOn, type AddressSpace, type Claim, type ClaimKind, type Region } from './space';

/** One line of the map as a table. First and last address included. */
export interface MapRow {
  readonly kind: ClaimKind | 'overlap' | 'free' | PartKind;
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
  readonly claim: Claim | null;
  /** The node that gets a block, where it is listed. */
  readonly node: PlanNode | null;
  /** How many node blocks, and their prefix length; null for what is none. */
  readonly blocks: { readonly count: bigint; readonly prefixLength: number } | null;
  /** For an overlap all that claims the addresses, else the rivals met there. */
  readonly rivals: readonly Claim[];
}

/** The same as the map, line by line: by family and address, outer things before what lies in them. */
export function tableOf(space: AddressSpace): readonly MapRow[] {
  return (['ipv4', 'ipv6'] as const).flatMap((family) => rowsOf(space, family));
}

function rowsOf(space: AddressSpace, family: Family): readonly MapRow[] {
  const regions = space.regions[family];
  if (regions.every(({ claims }) => claims.length === 0)) return [];
  const rivals = rivalsOf(regions);
  const rows = [
    ...regions.flatMap((region) => [...overlapRow(region), ...claimRows(space, region, rivals)]),
    ...regions.filter(({ claims }) => claims.length === 0).flatMap((region) => freeRows(region, regions)),
  ];
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => compare(a.row, b.row) || a.index - b.index)
    .map(({ row }) => row);
}

// What is larger contains the other, and comes first.
const compare = (a: MapRow, b: MapRow): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : a.last > b.last ? -1 : a.last < b.last ? 1 : 0;

const rowOf = (kind: MapRow['kind'], { family, first }: Cidr, last: bigint): MapRow => ({
  kind,
  family,
  first,
  last,
  claim: null,
  node: null,
  blocks: null,
  rivals: [],
});

/** What each claim meets, found where the inner one of two lies. */
function rivalsOf(regions: readonly Region[]): ReadonlyMap<Claim, readonly Claim[]> {
  const rivals = new Map<Claim, Claim[]>();
  const note = (claim: Claim, rival: Claim): void => {
    const known = rivals.get(claim);
    if (known === undefined) rivals.set(claim, [rival]);
    else known.push(rival);
  };
  for (const region of regions) {
    if (!region.isOverlap) continue;
    const all = claimsOn(region);
    for (const own of region.claims) {
      for (const other of all) {
        if (!areRivals(own, other)) continue;
        note(own, other);
        if (!region.claims.includes(other)) note(other, own);
      }
    }
  }
  return rivals;
}

/** A row where an overlap begins; what lies deeper in it is named by its own rows. */
function overlapRow(region: Region): readonly MapRow[] {
  if (!region.isOverlap || region.parent?.isOverlap) return [];
  return [{ ...rowOf('overlap', region.cidr, lastAddress(region.cidr).value), rivals: claimsOn(region) }];
}

function claimRows(
  space: AddressSpace,
  region: Region,
  rivals: ReadonlyMap<Claim, readonly Claim[]>,
): readonly MapRow[] {
  const { cidr } = region;
  return region.claims.flatMap((claim) => {
    const row = rowOf(claim.kind, cidr, lastAddress(cidr).value);
    const own = { ...row, claim, rivals: rivals.get(claim) ?? [] };
    return [{ ...own, node: claim.kind === 'nodes' ? claim.node : null }, ...partRows(space, claim)];
  });
}

function partRows({ plan }: AddressSpace, { kind, cidr }: Claim): readonly MapRow[] {
  if (kind !== 'pods' && kind !== 'services') return [];
  const prefixLength = nodeCidrMaskSizeOf(plan, cidr.family);
  const parts = kind === 'pods' ? podParts(plan, cidr) : serviceParts(plan, cidr);
  return parts.map((part) => ({
    ...rowOf(part.kind, { ...cidr, first: part.first }, part.last),
    node: part.node,
    blocks: part.blocks === 0n ? null : { count: part.blocks, prefixLength },
  }));
}

/** The stretches of a private block that nothing claims. */
function freeRows(region: Region, regions: readonly Region[]): readonly MapRow[] {
  const { cidr } = region;
  // All of it belongs to whoever claims the block around it.
  if (region.classes !== 0) return [];
  const rows: MapRow[] = [];
  let next = cidr.first;
  const end = lastAddress(cidr).value + 1n;
  for (const { parent, cidr: taken } of [...regions, { parent: region, cidr: { ...cidr, first: end } }]) {
    if (parent !== region) continue;
    if (taken.first > next) rows.push({ ...rowOf('free', { ...cidr, first: next }, taken.first - 1n) });
    next = taken.first < end ? lastAddress(taken).value + 1n : end;
  }
  return rows;
}
