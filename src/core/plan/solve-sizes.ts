import { BITS, type Family } from '../cidr/address';
import { DEFAULTS } from '../k3s/defaults';
import { WIDEST_SPAN } from '../k3s/node-block-limits';
import { LARGEST_SERVICE_RANGE, servicePrefixes } from '../k3s/service-limits';
import { usablePodAddresses, usableServiceAddresses } from './derive';
import { defaultClusterCidr, defaultServiceCidr } from './effective';
import { isRoomyFor } from './service-prefix';
import type { Needs } from './solve-needs';

/** The three lengths of one family's layout. */
export interface Sizes {
  readonly nodeCidrMaskSize: number;
  /** Prefix lengths of the two ranges. */
  readonly pods: number;
  readonly services: number;
}

// Even a /64 holds more pods than any node; shorter node blocks would only waste prefixes.
const SHORTEST_MASK = { ipv4: 0, ipv6: 64 } as const satisfies Record<Family, number>;
const LONGEST_MASK = { ipv4: 30, ipv6: 126 } as const satisfies Record<Family, number>;

const usualServices = (family: Family): number => defaultServiceCidr(family).prefixLength;

function upTo(from: number, to: number): readonly number[] {
  const lengths: number[] = [];
  for (let length = from; length <= to; length += 1) lengths.push(length);
  return lengths;
}

/** The longest node mask whose blocks have so many addresses for pods (host-local). */
function longestMaskFor(family: Family, pods: number): number {
  let mask: number = LONGEST_MASK[family];
  while (mask >= SHORTEST_MASK[family] && usablePodAddresses(family, mask) < BigInt(pods)) mask -= 1;
  return mask;
}

/** Bits for so many blocks that the nodes take at most four of five: with fewer, `nodes-near-limit` would speak. */
function blockBitsFor(nodes: number): number {
  let bits = 0;
  while (nodes * 5 > 2 ** bits * 4) bits += 1;
  return bits;
}

export const masksFor = (family: Family, podsPerNode: number): readonly number[] =>
  upTo(SHORTEST_MASK[family], longestMaskFor(family, podsPerNode));

/** Lengths of pod ranges that hold the nodes with that mask, none shorter than `shortest`. */
export function podLengthsFor(family: Family, mask: number, nodes: number, shortest: number): readonly number[] {
  const bits = blockBitsFor(nodes);
  return bits > WIDEST_SPAN[family] ? [] : upTo(Math.max(shortest, mask - WIDEST_SPAN[family]), mask - bits);
}

/**
 * Lengths of Service ranges with a fifth to spare. The largest is what every release takes, 20 host bits: later ones take
 * more, but nothing that can be planned needs it. In IPv6 no larger than /112 unless the Services need it.
 */
export function serviceLengthsFor({ k3sVersion, services }: Needs, family: Family): readonly number[] {
  const { largest, smallest } = servicePrefixes(k3sVersion, family, false);
  const shortest = Math.max(largest, LARGEST_SERVICE_RANGE[family]);
  const all = upTo(shortest, smallest).filter((prefixLength) => {
    const range = { family, first: 0n, prefixLength };
    return (
      isRoomyFor(services, range) || (prefixLength === shortest && BigInt(services) <= usableServiceAddresses(range))
    );
  });
  if (family === 'ipv4') return all;
  const tightest = all.at(-1) ?? 0;
  return all.filter((length) => length >= Math.min(usualServices(family), tightest));
}

/** The smallest sizes that serve the needs: where these have no place, no others have. Null when no sizes do. */
export function tightestSizes(needs: Needs, family: Family): Sizes | null {
  const nodeCidrMaskSize = masksFor(family, needs.podsPerNode).at(-1);
  const services = serviceLengthsFor(needs, family).at(-1);
  if (nodeCidrMaskSize === undefined || services === undefined) return null;
  const pods = podLengthsFor(family, nodeCidrMaskSize, needs.nodes, 0).at(-1);
  return pods === undefined ? null : { nodeCidrMaskSize, pods, services };
}

/** What room to grow means, and which lengths are liked best among those that have it or all lack it. */
export interface Taste {
  /** How many times what is needed. */
  readonly growth: { readonly nodes: number; readonly pods: number; readonly services: number };
  readonly masks: (family: Family, lengths: readonly number[]) => readonly number[];
  readonly pods: (family: Family, lengths: readonly number[]) => readonly number[];
  readonly services: (family: Family, lengths: readonly number[]) => readonly number[];
}

/** Below these a boundary is no reason to take more: a sixteenth of 10.0.0.0/8 and of a /48. */
const LARGEST_ROUNDED = { ipv4: 12, ipv6: 52 } as const satisfies Record<Family, number>;

const isBoundary = (length: number): boolean => length % 4 === 0;

const descending = (lengths: readonly number[]): readonly number[] => lengths.toSorted((a, b) => b - a);
const ascending = (lengths: readonly number[]): readonly number[] => lengths.toSorted((a, b) => a - b);

/** Those that satisfy each test in turn, then the rest; every group in its given order. */
function inTurn(lengths: readonly number[], ...tests: readonly ((length: number) => boolean)[]): readonly number[] {
  const rankOf = (length: number): number => {
    const rank = tests.findIndex((test) => test(length));
    return rank === -1 ? tests.length : rank;
  };
  return lengths.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** As `solve` documents it. */
export const PREFERRED: Taste = {
  growth: { nodes: 2, pods: 2, services: 2 },
  masks: (family, lengths) =>
    family === 'ipv4'
      ? inTurn(descending(lengths), (length) => length === DEFAULTS.nodeCidrMaskSize.ipv4)
      : inTurn(ascending(lengths), (length) => length === DEFAULTS.nodeCidrMaskSize.ipv6, isBoundary),
  pods: (family, lengths) =>
    inTurn(
      descending(lengths),
      (length) => length === defaultClusterCidr(family).prefixLength,
      (length) => isBoundary(length) && length >= LARGEST_ROUNDED[family],
    ),
  services: (family, lengths) => {
    const usual = usualServices(family);
    const smaller = ascending(lengths.filter((length) => length >= usual));
    const larger = descending(lengths.filter((length) => length < usual));
    const isRound = (length: number): boolean => isBoundary(length) && length <= BITS[family] - 8;
    return [...inTurn(smaller, (length) => length === usual, isRound), ...larger];
  },
};

/** The smallest blocks that serve the needs, though not fewer than some 250 Services. */
export const TIGHT: Taste = {
  growth: { nodes: 1, pods: 1, services: 1 },
  masks: (family, lengths) => (family === 'ipv4' ? descending(lengths) : PREFERRED.masks(family, lengths)),
  pods: (_family, lengths) => descending(lengths),
  services: (family, lengths) => inTurn(descending(lengths), (length) => length <= BITS[family] - 8),
};

/** Room for several times what is planned. */
export const ROOMY: Taste = { ...PREFERRED, growth: { nodes: 8, pods: 4, services: 2 } };

/** Which lengths have a place at all; the others need not be combined. */
export interface Held {
  readonly pods: (prefixLength: number) => boolean;
  readonly services: (prefixLength: number) => boolean;
  /** No pod range is shorter. */
  readonly shortest: number;
}

/** Every combination that serves the needs, the best first: growth of nodes, pods and Services, then the liked lengths. */
export function* sizesInOrder(needs: Needs, family: Family, taste: Taste, held: Held): Generator<Sizes> {
  const { growth } = taste;
  const longestRoomy = longestMaskFor(family, needs.podsPerNode * growth.pods);
  const roomForPods = (mask: number): boolean => mask <= longestRoomy;
  const roomForServices = (prefixLength: number): boolean =>
    usableServiceAddresses({ family, first: 0n, prefixLength }) >= BigInt(needs.services * growth.services);
  const masks = split(taste.masks(family, masksFor(family, needs.podsPerNode)), roomForPods);
  const services = split(
    taste.services(family, serviceLengthsFor(needs, family)).filter(held.services),
    roomForServices,
  );
  // Mostly the first mask is the answer, so the others' lengths are left until they are asked for.
  const known = new Map<number, Split>();
  const podsFor = (mask: number): Split => {
    const roomForNodes = (length: number): boolean => 2 ** (mask - length) >= needs.nodes * growth.nodes;
    const lengths = (): readonly number[] => podLengthsFor(family, mask, needs.nodes, held.shortest).filter(held.pods);
    const pods = known.get(mask) ?? split(taste.pods(family, lengths()), roomForNodes);
    known.set(mask, pods);
    return pods;
  };
  for (const [forNodes, forPods, forServices] of GROWTH_IN_ORDER) {
    if (services[forServices].length === 0) continue;
    for (const nodeCidrMaskSize of masks[forPods]) {
      for (const pods of podsFor(nodeCidrMaskSize)[forNodes]) {
        for (const each of services[forServices]) yield { nodeCidrMaskSize, pods, services: each };
      }
    }
  }
}

interface Split {
  readonly roomy: readonly number[];
  readonly other: readonly number[];
}

const split = (lengths: readonly number[], isRoomy: (length: number) => boolean): Split => ({
  roomy: lengths.filter(isRoomy),
  other: lengths.filter((length) => !isRoomy(length)),
});

const BOTH = ['roomy', 'other'] as const;
const GROWTH_IN_ORDER = BOTH.flatMap((nodes) =>
  BOTH.flatMap((pods) => BOTH.map((services) => [nodes, pods, services] as const)),
);
