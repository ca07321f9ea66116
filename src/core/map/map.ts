import { BITS } from '../cidr/address';
import { cidrAround, lastAddress, type Cidr } from '../cidr/cidr';
import { nodeCidrMaskSizeOf } from '../plan/effective';
import { hasKind, insideOf, kindOf, type Area } from './area';
import { blockParts, podParts, serviceParts, type Part } from './parts';
import { countBefore, isWholeIn, regionAround, regionsInside, type AddressSpace, type Region } from './space';
import { STEP, zoomOf } from './zoom';

/** One picture: a block cut into equal cells, row by row, and what they show. */
export interface AddressMap {
  readonly viewport: Cidr;
  readonly cellPrefixLength: number;
  readonly cellCount: number;
  readonly areas: readonly Area[];
}

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

function areaOf(viewport: Cidr, cells: readonly Cell[], fromCell: number, shift: bigint): Area {
  const { region = null, part = null } = cells[0] ?? {};
  const regions = cells.flatMap((cell) => cell.regions);
  const parts = cells.flatMap((cell) => cell.parts);
  const inside = insideOf(regions, parts);
  const first = viewport.first + (BigInt(fromCell) << shift);
  const last = first + (BigInt(cells.length) << shift) - 1n;
  const base = { first, last, fromCell, toCell: fromCell + cells.length - 1, region, part, inside };
  const kind = kindOf(base);
  return { ...base, kind, zoom: zoomOf(viewport, { ...base, kind }, regions, parts) };
}

export const areaAt = ({ areas }: AddressMap, cell: number): Area | null =>
  areas.find(({ fromCell, toCell }) => fromCell <= cell && cell <= toCell) ?? null;
