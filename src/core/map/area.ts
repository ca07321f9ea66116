import { BITS, type Family } from '../cidr/address';
import { addressCount, cidrAround, type Cidr } from '../cidr/cidr';
import type { Part, PartKind } from './parts';
import type { ClaimKind, Region } from './space';

/** What an area is: free and private, neither, several things too small to tell apart, or what its region or part is. */
export type AreaKind = 'free' | 'outside' | 'mixed' | 'overlap' | ClaimKind | PartKind;

/** Things inside an area that are smaller than a cell, counted by kind; the first one stands for its kind. */
export interface Inside {
  readonly kind: AreaKind;
  readonly count: bigint;
  readonly sample: Region | Part;
}

/** Neighbouring cells that show one thing. First and last address included, cells counted from 0 within the picture. */
export interface Area {
  readonly kind: AreaKind;
  readonly first: bigint;
  readonly last: bigint;
  readonly fromCell: number;
  readonly toCell: number;
  readonly region: Region | null;
  readonly part: Part | null;
  readonly inside: readonly Inside[];
  /** The viewport that shows more of it; null when there is no more. */
  readonly zoom: Cidr | null;
}

export const hasKind = (region: Region, kind: ClaimKind): boolean => region.claims.some((claim) => claim.kind === kind);

export function kindOf({ region, part, inside }: Pick<Area, 'region' | 'part' | 'inside'>): AreaKind {
  if (part !== null) return part.kind;
  if (region !== null && region.claims.length > 0) return regionKind(region);
  const isMixed = inside.some(({ kind }) => kind !== 'free');
  return isMixed || (region === null && inside.length > 0) ? 'mixed' : region === null ? 'outside' : 'free';
}

// A node's address is what a person looks for, also where the network around it is listed.
const ORDER = ['pods', 'services', 'nodes', 'other'] as const satisfies readonly ClaimKind[];

export function regionKind(region: Region): AreaKind {
  if (region.isOverlap) return 'overlap';
  return ORDER.find((kind) => hasKind(region, kind)) ?? 'free';
}

/** What is inside an area, kind by kind. */
export const insideOf = (regions: readonly Region[], parts: readonly Part[]): readonly Inside[] => [
  ...countedRegions(regions),
  ...countedParts(parts),
];

function countedRegions(regions: readonly Region[]): readonly Inside[] {
  const counted = new Map<AreaKind, { count: bigint; sample: Region }>();
  const here = new Set(regions);
  for (const region of regions) {
    const kind = regionKind(region);
    // What lies inside an overlap is part of it.
    if (region.parent?.isOverlap && here.has(region.parent)) continue;
    const known = counted.get(kind);
    if (known === undefined) counted.set(kind, { count: 1n, sample: region });
    else known.count += 1n;
  }
  return [...counted].map(([kind, value]) => ({ kind, ...value }));
}

function countedParts(parts: readonly Part[]): readonly Inside[] {
  const counted = new Map<PartKind, { count: bigint; sample: Part }>();
  for (const part of parts) {
    const known = counted.get(part.kind);
    if (known === undefined) counted.set(part.kind, { count: part.blocks || 1n, sample: part });
    else known.count += part.blocks || 1n;
  }
  return [...counted].map(([kind, value]) => ({ kind, ...value }));
}

export const areaCount = ({ first, last }: Area): bigint => last - first + 1n;

export const bitsOf = (size: bigint): number => size.toString(2).length - 1;

/** Whether an area is exactly a block, and which. */
export function cidrOfArea(family: Family, { first, last }: Pick<Area, 'first' | 'last'>): Cidr | null {
  const size = last - first + 1n;
  const block = cidrAround({ family, value: first }, BITS[family] - bitsOf(size));
  return block.first === first && addressCount(block) === size ? block : null;
}
