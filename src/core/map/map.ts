import { BITS } from '../cidr/address';
import { addressCount, cidrAround, containsCidr, isSameCidr, lastAddress, type Cidr } from '../cidr/cidr';
import { nodeCidrMaskSizeOf } from '../plan/effective';
import { blockParts, podParts, serviceParts, type Part, type PartKind } from './parts';
import {
  countBefore,
  regionAround,
  regionsInside,
  wholeSpace,
  type AddressSpace,
  type ClaimKind,
  type Region,
} from './space';

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

/** One picture: a block cut into equal cells, row by row, and what they show. */
export interface AddressMap {
  readonly viewport: Cidr;
  readonly cellPrefixLength: number;
  readonly cellCount: number;
  readonly areas: readonly Area[];
}

// Two hexadecimal digits, or one number of an IPv4 address: 256 cells at most, and a step that a person can follow.
const STEP = 8;

interface Cell {
  region: Region | null;
  part: Part | null;
  readonly regions: Region[];
  readonly parts: Part[];
}

/** What a viewport shows. At most 256 areas, whatever the plan; grows with what lies inside the viewport. */
export function mapOf(space: AddressSpace, viewport: Cidr): AddressMap {
  const cellPrefixLength = Math.min(viewport.prefixLength + STEP, BITS[viewport.family]);
  const cellCount = 2 ** (cellPrefixLength - viewport.prefixLength);
  const around = regionAround(space, viewport);
  const shift = BigInt(BITS[viewport.family] - cellPrefixLength);
  const cellAt = (value: bigint): number => {
    const cell = Number((value - viewport.first) >> shift);
    return Math.min(Math.max(cell, 0), cellCount - 1);
  };
  const cells = Array.from({ length: cellCount }, (): Cell => ({ region: around, part: null, regions: [], parts: [] }));

  // Inner regions follow outer ones and are painted over them.
  for (const region of regionsInside(space, viewport)) {
    const from = cellAt(region.cidr.first);
    if (region.cidr.prefixLength > cellPrefixLength) cells[from]?.regions.push(region);
    else for (let at = from; at <= cellAt(lastAddress(region.cidr).value); at += 1) setRegion(cells[at], region);
  }
  for (const part of partsAround(space, around, viewport)) {
    const [from, to] = [cellAt(part.first), cellAt(part.last)];
    for (let at = from; at <= to; at += 1) {
      const first = viewport.first + (BigInt(at) << shift);
      addPart(cells[at], around, part, first, first + (1n << shift) - 1n);
    }
  }
  return { viewport, cellPrefixLength, cellCount, areas: areasOf(viewport, cells, shift) };
}

function setRegion(cell: Cell | undefined, region: Region): void {
  if (cell !== undefined) cell.region = region;
}

function addPart(cell: Cell | undefined, around: Region | null, part: Part, first: bigint, last: bigint): void {
  if (cell === undefined || cell.region !== around) return;
  if (part.first <= first && last <= part.last) cell.part = part;
  else cell.parts.push(clipped(part, first, last));
}

/** What of a part lies between two addresses; of a run of blocks those that begin or end there. */
function clipped(part: Part, from: bigint, to: bigint): Part {
  const first = part.first > from ? part.first : from;
  const last = part.last < to ? part.last : to;
  const size = part.blocks === 0n ? 1n : (part.last - part.first + 1n) / part.blocks;
  const blocks = (last - part.first) / size - (first - part.first) / size + 1n;
  return { ...part, first, last, blocks: part.blocks === 0n ? 0n : blocks };
}

const hasKind = (region: Region, kind: ClaimKind): boolean => region.claims.some((claim) => claim.kind === kind);

/** The parts of the range that the viewport lies in, those that touch the viewport. */
function partsAround({ plan }: AddressSpace, region: Region | null, viewport: Cidr): readonly Part[] {
  if (region === null || region.isOverlap) return [];
  if (hasKind(region, 'services')) return touching(serviceParts(plan, region.cidr), viewport);
  if (!hasKind(region, 'pods')) return [];
  const mask = nodeCidrMaskSizeOf(plan, viewport.family);
  const isInBlock = region.cidr.prefixLength <= mask && mask <= viewport.prefixLength;
  if (!isInBlock) return touching(podParts(plan, region.cidr), viewport);
  const block = cidrAround({ family: viewport.family, value: viewport.first }, mask);
  return touching(blockParts(block), viewport);
}

function touching(parts: readonly Part[], viewport: Cidr): readonly Part[] {
  const last = lastAddress(viewport).value;
  return parts.slice(
    countBefore(parts, (part) => part.last < viewport.first),
    countBefore(parts, (part) => part.first <= last),
  );
}

function areasOf(viewport: Cidr, cells: readonly Cell[], shift: bigint): readonly Area[] {
  const areas: Area[] = [];
  for (let fromCell = 0; fromCell < cells.length;) {
    const cell = cells[fromCell];
    if (cell === undefined) break;
    let toCell = fromCell;
    while (isSameThing(viewport, cell, cells[toCell + 1])) toCell += 1;
    areas.push(areaOf(viewport, cells.slice(fromCell, toCell + 1), fromCell, shift));
    fromCell = toCell + 1;
  }
  return areas;
}

/** A region smaller than the viewport is one thing with all it holds; elsewhere only cells that hold nothing more are alike. */
function isSameThing(viewport: Cidr, a: Cell, b: Cell | undefined): boolean {
  if (b === undefined || a.region !== b.region || a.part !== b.part) return false;
  if (isWholeIn(viewport, a.region)) return true;
  return [a, b].every(({ regions, parts }) => regions.length + parts.length === 0);
}

/** Whether something claims a region that ends inside the viewport, so that it is one thing there. */
const isWholeIn = (viewport: Cidr, region: Region | null): region is Region =>
  region !== null && region.claims.length > 0 && region.cidr.prefixLength > viewport.prefixLength;

function areaOf(viewport: Cidr, cells: readonly Cell[], fromCell: number, shift: bigint): Area {
  const { region = null, part = null } = cells[0] ?? {};
  const regions = cells.flatMap((cell) => cell.regions);
  const parts = cells.flatMap((cell) => cell.parts);
  const inside = [...countedRegions(regions), ...countedParts(parts)];
  const first = viewport.first + (BigInt(fromCell) << shift);
  const last = first + (BigInt(cells.length) << shift) - 1n;
  const base = { first, last, fromCell, toCell: fromCell + cells.length - 1, region, part, inside };
  const kind = kindOf(base);
  return { ...base, kind, zoom: zoomOf(viewport, { ...base, kind }, regions, parts) };
}

function kindOf({ region, part, inside }: Pick<Area, 'region' | 'part' | 'inside'>): AreaKind {
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

function zoomOf(
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
function blockOver(family: Cidr['family'], places: readonly bigint[], least: number): Cidr {
  const low = places.reduce((a, b) => (b < a ? b : a));
  const high = places.reduce((a, b) => (b > a ? b : a));
  const exact = BITS[family] - (low ^ high).toString(2).replace(/^0$/, '').length;
  const rounded = Math.min(exact - (exact % STEP), BITS[family] - STEP);
  return cidrAround({ family, value: low }, Math.min(Math.max(rounded, least), BITS[family]));
}

const bitsOf = (size: bigint): number => size.toString(2).length - 1;

/** Where to begin: the smallest block with everything the plan and its surroundings claim, so that nothing is missed. */
export function startOf(space: AddressSpace, family: Cidr['family']): Cidr {
  const claimed = space.regions[family].filter(({ claims }) => claims.length > 0);
  const places = claimed.flatMap(({ cidr }) => [cidr.first, lastAddress(cidr).value]);
  return places.length === 0 ? wholeSpace(family) : blockOver(family, places, 0);
}

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

export const areaAt = ({ areas }: AddressMap, cell: number): Area | null =>
  areas.find(({ fromCell, toCell }) => fromCell <= cell && cell <= toCell) ?? null;

export const areaCount = ({ first, last }: Area): bigint => last - first + 1n;

/** Whether an area is exactly a block, and which. */
export function cidrOfArea(family: Cidr['family'], { first, last }: Pick<Area, 'first' | 'last'>): Cidr | null {
  const size = last - first + 1n;
  const block = cidrAround({ family, value: first }, BITS[family] - bitsOf(size));
  return block.first === first && addressCount(block) === size ? block : null;
}
