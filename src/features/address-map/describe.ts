import { printAddress, type Family } from '../../core/cidr/address';
import { printCidr } from '../../core/cidr/cidr';
import { areaCount, cidrOfArea, regionKind, type Area, type AreaKind } from '../../core/map/area';
import type { Part } from '../../core/map/parts';
import { claimsOn, type Claim, type Region } from '../../core/map/space';
import type { MapRow } from '../../core/map/table';
import type { PlanNode } from '../../core/plan/plan';
import { count } from '../../i18n/format';
import type { WizardMessages } from '../../i18n/wizard-messages';

/** An area in words: what a person reads below the picture, and what is read out. */
export interface Description {
  /** What it is, by its own name where it has one. */
  readonly name: string;
  /** Its block, or first and last address. */
  readonly range: string;
  readonly bounds: string;
  readonly addresses: string;
  /** What it is for, what it holds. */
  readonly more: string;
}

// Longer figures tell nobody anything.
const LONGEST = 14;

/** Exact as long as it can be read: the rest of an IPv6 block is about a power of two. */
function shortCount(value: bigint): string {
  const exact = count(value);
  if (exact.length <= LONGEST) return exact;
  const digits = value.toString(2).length - 1;
  const power = digits + Math.log2(Number(value >> BigInt(digits - 20)) / 2 ** 20);
  return `≈ 2^${power.toFixed(1).replace(/\.0$/, '')}`;
}

// More names than these make a sentence that nobody reads.
const MOST_NAMES = 4;

export const nodeName = ({ nodeName: name, hostname }: PlanNode): string => name ?? hostname ?? '';

export function describeArea(area: Area, family: Family, { map }: WizardMessages): Description {
  const { first, last, kind } = area;
  const claims = area.region === null ? [] : claimsOn(area.region);
  const bounds = boundsOf(family, area, map);
  return {
    name: nameOf(area, map),
    range: rangeOf(family, area, map),
    bounds: first === last ? '' : bounds,
    addresses: map.addresses(shortCount(areaCount(area))),
    more: map.sentences([
      kind === 'overlap' ? map.overlapOf(namesOf(claims, map)) : map.what[kind],
      ...(kind === 'server' || kind === 'agent' || area.inside.length === 0
        ? []
        : [map.holds(area.inside.map((each) => insideName(each.kind, each.count, each.sample, map)))]),
    ]),
  };
}

function rangeOf(family: Family, area: Pick<Area, 'first' | 'last'>, map: WizardMessages['map']): string {
  if (area.first === area.last) return printAddress({ family, value: area.first });
  const cidr = cidrOfArea(family, area);
  return cidr === null ? boundsOf(family, area, map) : printCidr(cidr);
}

const boundsOf = (family: Family, { first, last }: Pick<Area, 'first' | 'last'>, map: WizardMessages['map']): string =>
  map.range(printAddress({ family, value: first }), printAddress({ family, value: last }));

function nameOf({ kind, part, region, inside }: Area, map: WizardMessages['map']): string {
  if (kind === 'mixed' && inside.every((each) => each.kind === 'free')) return map.partlyPrivate;
  if (part !== null) return partName(part, map);
  const claim = region?.claims.find((each) => each.kind === kind);
  return claim === undefined ? map.kinds[kind] : claimName(claim, map);
}

/** A part or a line of the table that nothing claims, by its node where it is listed. */
function partName(
  { kind, node, blocks }: { readonly kind: AreaKind; readonly node: PlanNode | null; readonly blocks: bigint },
  map: WizardMessages['map'],
): string {
  const name = node === null ? '' : nodeName(node);
  if (name !== '') return map.nodeBlock(map.kinds[kind], name);
  const isMore = kind === 'server' || kind === 'agent';
  return isMore && blocks > 1n ? map.moreNodes(map.kinds[kind], count(blocks)) : map.kinds[kind];
}

function claimName(claim: Claim, map: WizardMessages['map']): string {
  if (claim.kind === 'nodes') return nodeName(claim.node) || map.kinds.nodes;
  if (claim.kind === 'other') return claim.label || map.networkKinds[claim.networkKind];
  return map.kinds[claim.kind];
}

/** Claims by name and range; of many the first few. */
function namesOf(claims: readonly Claim[], map: WizardMessages['map']): readonly string[] {
  const names = claims.slice(0, MOST_NAMES).map((claim) => map.name(claimName(claim, map), claimRange(claim)));
  return claims.length > MOST_NAMES ? [...names, map.more(count(claims.length - MOST_NAMES))] : names;
}

// A node's address is no block.
const claimRange = ({ kind, cidr }: Claim): string =>
  kind === 'nodes' ? printAddress({ family: cidr.family, value: cidr.first }) : printCidr(cidr);

function insideName(kind: AreaKind, number: bigint, sample: Region | Part, map: WizardMessages['map']): string {
  if (number > 1n) return map.counted(count(number), map.kinds[kind]);
  if (!('claims' in sample)) return map.kinds[kind];
  const claim = sample.claims.find((each) => each.kind === kind);
  const name = claim === undefined ? map.kinds[regionKind(sample)] : claimName(claim, map);
  return map.name(name, claim === undefined ? printCidr(sample.cidr) : claimRange(claim));
}

/** A line of the table in words. */
export function describeRow(row: MapRow, { map }: WizardMessages): Description {
  const { kind, claim, node, blocks, family, rivals } = row;
  const name = claim === null ? partName({ kind, node, blocks: blocks?.count ?? 0n }, map) : claimName(claim, map);
  const isNamed = name !== map.kinds[kind] && claim !== null;
  return {
    name: isNamed ? map.nodeBlock(map.kinds[kind], name) : name,
    range: rangeOf(family, row, map),
    bounds: row.first === row.last ? rangeOf(family, row, map) : boundsOf(family, row, map),
    addresses: shortCount(row.last - row.first + 1n),
    more: map.sentences([
      ...(blocks === null ? [] : [map.blocks(count(blocks.count), blocks.prefixLength)]),
      ...(kind === 'overlap'
        ? [map.overlapOf(namesOf(rivals, map))]
        : rivals.length > 0
          ? [map.overlaps(namesOf(rivals, map))]
          : []),
    ]),
  };
}
