import { BITS, type Family } from '../core/cidr/address';
import { containsCidr, nthSubnet, overlaps, printCidr, subnetCount, type Cidr } from '../core/cidr/cidr';
import { usablePodAddresses, usableServiceAddresses } from '../core/plan/derive';
import type { FamilyLayout } from '../core/plan/solve-layout';
import type { Needs } from '../core/plan/solve-needs';

/** What is usual, at a boundary, and K3s's own, written down once more. */
const USUAL = {
  ipv4: { pods: 16, mask: 24, services: 16, rounded: 12, largestServices: 12 },
  ipv6: { pods: 56, mask: 64, services: 112, rounded: 52, largestServices: 108 },
} as const;

type Key = readonly number[];

interface Candidate {
  readonly layout: FamilyLayout;
  readonly key: Key;
}

/** Every layout of one family that serves the needs, the most preferred first: each block of each pool tried in turn. */
export function everyLayout(needs: Needs, family: Family): readonly FamilyLayout[] {
  const pools = needs.pools.filter((pool) => pool.family === family);
  const taken = needs.avoid.filter((block) => block.family === family);
  const free = pools.flatMap((pool) => blocksOf(pool).filter((block) => !taken.some((each) => overlaps(each, block))));
  const candidates: Candidate[] = [];
  for (const [podIndex, clusterCidr] of free.entries()) {
    for (const nodeCidrMaskSize of masks(needs, clusterCidr)) {
      for (const [serviceIndex, serviceCidr] of free.entries()) {
        if (overlaps(clusterCidr, serviceCidr) || !isServiceRange(needs, serviceCidr)) continue;
        const layout = { family, clusterCidr, nodeCidrMaskSize, serviceCidr };
        candidates.push({ layout, key: keyOf(needs, layout, podIndex, serviceIndex) });
      }
    }
  }
  candidates.sort((a, b) => compare(a.key, b.key));
  const printed = candidates.map(({ layout }) => printLayout(layout));
  return candidates.flatMap(({ layout }, index) => (printed.indexOf(printed[index] ?? '') === index ? [layout] : []));
}

export const printLayout = ({ clusterCidr, nodeCidrMaskSize, serviceCidr }: FamilyLayout): string =>
  `${printCidr(clusterCidr)} /${nodeCidrMaskSize} ${printCidr(serviceCidr)}`;

/** All blocks of a small pool, whatever their length, those of one length in order. */
function blocksOf(pool: Cidr): readonly Cidr[] {
  const blocks: Cidr[] = [];
  for (let length = pool.prefixLength; length <= BITS[pool.family]; length += 1) {
    for (let index = 0n; index < subnetCount(pool, length); index += 1n) {
      const block = nthSubnet(pool, length, index);
      if (block !== null && containsCidr(pool, block)) blocks.push(block);
    }
  }
  return blocks;
}

function masks({ nodes, podsPerNode }: Needs, { family, prefixLength }: Cidr): readonly number[] {
  const found: number[] = [];
  for (let mask = prefixLength; mask <= BITS[family]; mask += 1) {
    const isTooFar = family === 'ipv6' && (mask - prefixLength > 16 || mask < 64);
    const holdsNodes = nodes <= 0.8 * 2 ** (mask - prefixLength);
    if (!isTooFar && holdsNodes && usablePodAddresses(family, mask) >= BigInt(podsPerNode)) found.push(mask);
  }
  return found;
}

function isServiceRange({ services }: Needs, range: Cidr): boolean {
  const { family, prefixLength } = range;
  if (prefixLength < USUAL[family].services || prefixLength > BITS[family] - 4) return false;
  return services <= 0.8 * Number(usableServiceAddresses(range));
}

function keyOf(needs: Needs, layout: FamilyLayout, podIndex: number, serviceIndex: number): Key {
  const { family, clusterCidr, nodeCidrMaskSize: mask, serviceCidr } = layout;
  const usual = USUAL[family];
  const yes = (isSo: boolean): number => (isSo ? 0 : 1);
  const pods = clusterCidr.prefixLength;
  const services = serviceCidr.prefixLength;
  const isNibble = (length: number): boolean => length % 4 === 0;
  const maskOrder = family === 'ipv4' ? [-mask] : [yes(isNibble(mask)), mask];
  return [
    yes(2 ** (mask - pods) >= 2 * needs.nodes),
    yes(usablePodAddresses(family, mask) >= BigInt(2 * needs.podsPerNode)),
    yes(usableServiceAddresses(serviceCidr) >= BigInt(2 * needs.services)),
    yes(mask === usual.mask),
    ...maskOrder,
    yes(pods === usual.pods),
    yes(isNibble(pods) && pods >= usual.rounded),
    -pods,
    yes(services === usual.services),
    yes(isNibble(services) && services <= BITS[family] - 8),
    services,
    podIndex,
    serviceIndex,
  ];
}

function compare(a: Key, b: Key): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
