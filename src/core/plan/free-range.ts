import { BITS, printAddress, type Address, type Family } from '../cidr/address';
import {
  cidrAround,
  containsAddress,
  isSameCidr,
  lastAddress,
  nthAddress,
  overlaps,
  parseCidr,
  type Cidr,
} from '../cidr/cidr';
import { nextFreeBlock } from '../cidr/free-block';
import {
  clusterCidrOf,
  defaultClusterCidr,
  defaultServiceCidr,
  registrationAddressOf,
  serviceCidrOf,
} from './effective';
import type { Plan } from './plan';

export type RangeField = 'clusterCidr' | 'serviceCidr';

export const rangesOf = (plan: Plan, field: RangeField): readonly Cidr[] =>
  field === 'clusterCidr' ? clusterCidrOf(plan) : serviceCidrOf(plan);

export const defaultRange = (field: RangeField, family: Family): Cidr =>
  field === 'clusterCidr' ? defaultClusterCidr(family) : defaultServiceCidr(family);

const pools = (...texts: readonly string[]): readonly Cidr[] =>
  texts.flatMap((text) => {
    const result = parseCidr(text);
    return result.ok ? [result.value] : [];
  });

// Private space only (RFC 1918, RFC 4193), the roomiest first.
const POOLS = {
  ipv4: pools('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'),
  ipv6: pools('fd00::/8'),
} as const satisfies Record<Family, readonly Cidr[]>;

/** Every address the plan names that is not part of its ranges: of nodes, and under which they are reached. */
export function plannedAddresses(plan: Plan): readonly Address[] {
  const registration = registrationAddressOf(plan);
  return [
    ...plan.nodes.flatMap(({ nodeIp, nodeExternalIp, hostAddresses }) => [
      ...nodeIp,
      ...nodeExternalIp,
      ...hostAddresses,
    ]),
    ...(plan.advertiseAddress === null ? [] : [plan.advertiseAddress]),
    ...(registration === null || typeof registration === 'string' ? [] : [registration]),
  ];
}

const otherRanges = (plan: Plan, except: readonly Cidr[]): readonly Cidr[] =>
  [...clusterCidrOf(plan), ...serviceCidrOf(plan)].filter((range) => !except.includes(range));

/** The blocks of that length in which a planned address lies: few, however many nodes there are. */
function blocksOfAddresses(plan: Plan, family: Family, prefixLength: number): readonly Cidr[] {
  const hostBits = BigInt(BITS[family] - prefixLength);
  const own = plannedAddresses(plan).filter((address) => address.family === family);
  return [...new Set(own.map(({ value }) => value >> hostBits))].map((block) => ({
    family,
    first: block << hostBits,
    prefixLength,
  }));
}

/**
 * A private block that touches nothing else in the plan, the first one from K3s's default on; null when there is none.
 *
 * @param except Ranges of the plan that the block will take the place of.
 */
export function freeRange(
  plan: Plan,
  field: RangeField,
  family: Family,
  prefixLength: number,
  except: readonly Cidr[] = [],
): Cidr | null {
  const taken = [...otherRanges(plan, except), ...blocksOfAddresses(plan, family, prefixLength)];
  const from = defaultRange(field, family);
  for (const pool of POOLS[family]) {
    const found = nextFreeBlock(pool, prefixLength, taken, overlaps(pool, from) ? from.first : pool.first);
    if (found !== null) return found;
  }
  return null;
}

/** The block of that length around a range where nothing is in its way, else a free one elsewhere. */
export function widerRange(plan: Plan, field: RangeField, range: Cidr, prefixLength: number): Cidr | null {
  const around = cidrAround({ family: range.family, value: range.first }, prefixLength);
  const isFree =
    !otherRanges(plan, [range]).some((block) => overlaps(block, around)) &&
    !plannedAddresses(plan).some((address) => containsAddress(around, address));
  return isFree && POOLS[range.family].some((pool) => prefixLength >= pool.prefixLength && overlaps(pool, around))
    ? around
    : freeRange(plan, field, range.family, prefixLength, [range]);
}

/** Whether a Service can have the address: not the network address, nor, in IPv4, the broadcast address. */
export const isServiceAddress = (range: Cidr, address: Address): boolean =>
  containsAddress(range, address) &&
  address.value !== range.first &&
  (range.family === 'ipv6' || address.value !== lastAddress(range).value);

/** K3s's DNS address for a range, or its second address where the range is too small for the tenth. */
export const dnsAddressIn = (range: Cidr): Address | null => nthAddress(range, 10n) ?? nthAddress(range, 2n);

/** The plan with one range replaced; DNS addresses given for a Service range move along with it. */
export function withRange(plan: Plan, field: RangeField, item: number, range: Cidr): Plan {
  const before = rangesOf(plan, field);
  const old = before[item];
  if (old === undefined || isSameCidr(old, range)) return plan;
  const next = { ...plan, [field]: before.with(item, range) };
  if (field === 'clusterCidr') return next;
  const clusterDns = plan.clusterDns.map((address) =>
    containsAddress(old, address) ? movedAddress(address, old, range) : address,
  );
  return { ...next, clusterDns };
}

function movedAddress(address: Address, from: Cidr, to: Cidr): Address {
  const isFree = (candidate: Address): boolean => isServiceAddress(to, candidate) && candidate.value !== to.first + 1n;
  if (isFree(address)) return address;
  const shifted = { family: to.family, value: to.first + (address.value - from.first) };
  return isFree(shifted) ? shifted : (dnsAddressIn(to) ?? address);
}

export const printList = (addresses: readonly Address[]): string => addresses.map(printAddress).join(', ');
