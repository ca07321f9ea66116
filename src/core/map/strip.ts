import { BITS, type Family } from '../cidr/address';
import {
  addressCount,
  cidrAround,
  containsCidr,
  firstAddress,
  lastAddress,
  overlaps,
  printCidr,
  type Cidr,
} from '../cidr/cidr';
import { clusterCidrOf, serviceCidrOf } from '../plan/effective';
import type { Plan } from '../plan/plan';

export type Kind = 'pods' | 'services' | 'nodes' | 'other';

/** One thing in the address space. */
export interface Occupant {
  readonly kind: Kind;
  readonly cidr: Cidr;
  /** A person's own name for a network that exists; else empty. */
  readonly name: string;
}

/** Something drawn in a block, as fractions of the block's drawn width from 0 to 1. */
export interface Mark {
  readonly kind: Kind | 'overlap';
  readonly label: string;
  readonly name: string;
  readonly x: number;
  readonly width: number;
}

/** A block of the space, with the scale of `scaleOf`; between blocks the scale breaks. */
export interface StripBlock {
  readonly label: string;
  readonly cidr: Cidr;
  readonly marks: readonly Mark[];
}

const PRIVATE: readonly Cidr[] = [
  { family: 'ipv4', first: 10n << 24n, prefixLength: 8 },
  { family: 'ipv4', first: (172n << 24n) | (16n << 16n), prefixLength: 12 },
  { family: 'ipv4', first: (192n << 24n) | (168n << 16n), prefixLength: 16 },
];

// An IPv6 site is a /48; inside it a plan's ranges can be told apart.
const SITE = { ipv4: 8, ipv6: 48 } as const satisfies Record<Family, number>;

// A network this large is the Internet or a default route; drawn, it would be all there is.
const SHORTEST = { ipv4: 8, ipv6: 16 } as const satisfies Record<Family, number>;
// More grey marks than this tell nothing in a strip; the map has them all.
const MOST_OTHERS = 8;

/** What lies in the address space: networks that exist, addresses of listed nodes, pod and Service ranges. */
export function occupantsOf(plan: Plan): readonly Occupant[] {
  const nodes = plan.nodes.flatMap(({ nodeIp }) => nodeIp.map((address) => cidrAround(address, BITS[address.family])));
  const ranges = [
    ...clusterCidrOf(plan).map((cidr): Occupant => ({ kind: 'pods', cidr, name: '' })),
    ...serviceCidrOf(plan).map((cidr): Occupant => ({ kind: 'services', cidr, name: '' })),
  ];
  return [...othersOf(plan, ranges), ...nodes.map((cidr): Occupant => ({ kind: 'nodes', cidr, name: '' })), ...ranges];
}

/** Networks that exist; of many those that a range of the plan touches, then the largest. */
function othersOf({ existingNetworks }: Plan, ranges: readonly Occupant[]): readonly Occupant[] {
  const shown = existingNetworks.filter(({ cidr }) => cidr.prefixLength >= SHORTEST[cidr.family]);
  const others = shown.map(({ cidr, label }): Occupant => ({ kind: 'other', cidr, name: label }));
  return (['ipv4', 'ipv6'] as const).flatMap((family) => {
    const own = others.filter(({ cidr }) => cidr.family === family);
    if (own.length <= MOST_OTHERS) return own;
    const touched = new Set(own.filter((each) => ranges.some(({ cidr }) => overlaps(cidr, each.cidr))));
    const rank = (each: Occupant): number => (touched.has(each) ? 0 : 1000) + each.cidr.prefixLength;
    return own.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_OTHERS);
  });
}

// Nodes are at home in networks that exist.
const isRange = ({ kind }: Occupant): boolean => kind === 'pods' || kind === 'services';
const areRivals = (a: Occupant, b: Occupant): boolean => a.kind !== b.kind && (isRange(a) || isRange(b));

/**
 * The space in use, one family. IPv4 always shows the private blocks, so that what is free can be seen; other occupants get
 * the block around them. IPv6 shows the sites in use.
 */
export function stripOf(occupants: readonly Occupant[], family: Family): readonly StripBlock[] {
  const own = withoutNeighbours(occupants.filter(({ cidr }) => cidr.family === family));
  const blocks: Cidr[] = family === 'ipv4' ? [...PRIVATE] : [];
  for (const { cidr } of own) {
    const around = cidrAround(firstAddress(cidr), Math.min(cidr.prefixLength, SITE[family]));
    if (blocks.some((block) => containsCidr(block, around) || containsCidr(block, cidr))) continue;
    const rest = blocks.filter((block) => !containsCidr(around, block));
    blocks.splice(0, blocks.length, ...rest, around);
  }
  return blocks
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))
    .map((cidr) => ({ cidr, label: printCidr(cidr), marks: marksIn(cidr, own) }));
}

function marksIn(block: Cidr, occupants: readonly Occupant[]): readonly Mark[] {
  const inside = occupants.filter(({ cidr }) => containsCidr(block, cidr));
  const scale = scaleOf(
    block,
    inside.map(({ cidr }) => cidr),
  );
  const markOf = (kind: Mark['kind'], { cidr, name }: Occupant): Mark => {
    const x = scale(cidr.first);
    return { kind, label: printCidr(cidr), name, x, width: scale(lastAddress(cidr).value + 1n) - x };
  };
  const conflicts = inside.flatMap((a, index) =>
    inside
      .slice(index + 1)
      .filter((b) => areRivals(a, b) && overlaps(a.cidr, b.cidr))
      // Of two blocks that touch, one holds the other: the smaller is the overlap.
      .map((b) => markOf('overlap', a.cidr.prefixLength > b.cidr.prefixLength ? a : b)),
  );
  return [...inside.map((occupant) => markOf(occupant.kind, occupant)), ...withoutTwins(conflicts)];
}

// What a used stretch takes at least of a block's width, and a gap at least and at most, before all are brought to the width
// there is.
const LEAST_USED = 0.34;
const LEAST_GAP = 0.02;
const MOST_GAP = 0.3;

/**
 * Where an address lies in a block's drawing, from 0 to 1. Stretches keep their order and grow with their size, but used ones
 * stay wide enough to be seen and named: two /16 in a /8 would else be hairlines.
 */
function scaleOf(block: Cidr, used: readonly Cidr[]): (value: bigint) => number {
  const end = block.first + addressCount(block);
  const edges = [
    ...new Set([block.first, end, ...used.flatMap((cidr) => [cidr.first, lastAddress(cidr).value + 1n])]),
  ].toSorted((a, b) => (a < b ? -1 : 1));
  const stretches = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? block.first;
    const isUsed = used.some((cidr) => cidr.first <= from && from <= lastAddress(cidr).value);
    const size = Number(((to - from) << 20n) / addressCount(block)) / 2 ** 20;
    return { from, to, weight: isUsed ? Math.max(size, LEAST_USED) : Math.min(Math.max(size, LEAST_GAP), MOST_GAP) };
  });
  const total = stretches.reduce((sum, { weight }) => sum + weight, 0);
  return (value) => {
    let x = 0;
    for (const { from, to, weight } of stretches) {
      if (value >= to) x += weight;
      else if (value > from) x += (weight * Number(((value - from) << 20n) / (to - from))) / 2 ** 20;
    }
    return x / total;
  };
}

const LAN = { ipv4: 24, ipv6: 64 } as const satisfies Record<Family, number>;

/** Nodes of one LAN are one mark: a stretch each would leave no room for anything else. */
function withoutNeighbours(occupants: readonly Occupant[]): readonly Occupant[] {
  const lans = new Map<bigint, Occupant>();
  for (const node of occupants) {
    if (node.kind !== 'nodes') continue;
    const lan = cidrAround(firstAddress(node.cidr), LAN[node.cidr.family]);
    lans.set(lan.first, lans.has(lan.first) ? { ...node, cidr: lan } : node);
  }
  // Drawn in this order: nodes over the networks they are in, the plan's ranges over both.
  const others = occupants.filter(({ kind }) => kind === 'other');
  return [...others, ...lans.values(), ...occupants.filter(isRange)];
}

function withoutTwins(marks: readonly Mark[]): readonly Mark[] {
  const seen = new Set<string>();
  return marks.filter(({ label }) => (seen.has(label) ? false : (seen.add(label), true)));
}
