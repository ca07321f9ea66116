import { BITS, parseAddress, printAddress, type Address, type AddressProblem, type Family } from './address';

/** A block of addresses. `first` has no host bits: what a user typed beyond the prefix is not kept here. */
export interface Cidr {
  readonly family: Family;
  readonly first: bigint;
  readonly prefixLength: number;
}

export type CidrProblem =
  | Exclude<AddressProblem, 'prefix-given' | 'not-an-address'>
  | 'prefix-missing'
  | 'prefix-form'
  | 'prefix-range'
  | 'netmask'
  | 'slashes'
  | 'not-a-range';

export type CidrResult =
  | { readonly ok: true; readonly value: Cidr; readonly hasHostBits: boolean; readonly isIpv4Mapped: boolean }
  | { readonly ok: false; readonly problem: CidrProblem };

const problem = (code: CidrProblem): CidrResult => ({ ok: false, problem: code });

/**
 * Reads `address/prefixLength` as strictly as Go's `net.ParseCIDR`, which is what K3s uses: no blanks, zones, netmasks or
 * leading zeros. Host bits parse; the block is cut to its network and `hasHostBits` says so, as K3s drops them without a
 * word (pkg/cli/server/server.go). Never throws.
 */
export function parseCidr(text: string): CidrResult {
  if (text === '') return problem('empty');
  if (/\s/.test(text)) return problem('blank');
  if (text.length > 64) return problem('too-long');
  const [addressText = '', prefixText, ...more] = text.split('/');
  if (more.length > 0) return problem('slashes');
  const address = parseAddress(addressText);
  if (!address.ok) return problem(rangeProblemOf(address.problem));
  if (prefixText === undefined) return problem('prefix-missing');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(prefixText)) return problem('netmask');
  if (!/^(0|[1-9]\d{0,3})$/.test(prefixText)) return problem('prefix-form');
  const prefixLength = Number(prefixText);
  const { family, value } = address.value;
  if (prefixLength > BITS[family]) return problem('prefix-range');
  const first = networkOf(family, value, prefixLength);
  return {
    ok: true,
    value: { family, first, prefixLength },
    hasHostBits: first !== value,
    isIpv4Mapped: family === 'ipv6' && value >> 32n === 0xffffn && prefixLength >= 96,
  };
}

function rangeProblemOf(code: AddressProblem): CidrProblem {
  return code === 'not-an-address' || code === 'prefix-given' || code === 'empty' ? 'not-a-range' : code;
}

function networkOf(family: Family, value: bigint, prefixLength: number): bigint {
  const hostBits = BigInt(BITS[family] - prefixLength);
  return (value >> hostBits) << hostBits;
}

/** The block of that prefix length around an address. */
export const cidrAround = ({ family, value }: Address, prefixLength: number): Cidr => ({
  family,
  first: networkOf(family, value, prefixLength),
  prefixLength,
});

export const printCidr = (cidr: Cidr): string => `${printAddress(firstAddress(cidr))}/${cidr.prefixLength}`;

export const addressCount = ({ family, prefixLength }: Cidr): bigint => 1n << BigInt(BITS[family] - prefixLength);

export const firstAddress = ({ family, first }: Cidr): Address => ({ family, value: first });

/** The last address of the block, for IPv4 its broadcast address. */
export const lastAddress = (cidr: Cidr): Address => ({
  family: cidr.family,
  value: cidr.first + addressCount(cidr) - 1n,
});

/** The address `index` places after the network address, or null beyond the block. */
export function nthAddress(cidr: Cidr, index: bigint): Address | null {
  if (index < 0n || index >= addressCount(cidr)) return null;
  return { family: cidr.family, value: cidr.first + index };
}

// Families never mix: ip-num would call 0.0.0.0/0 and ::/0 overlapping because it compares bare numbers.
export const overlaps = (a: Cidr, b: Cidr): boolean =>
  a.family === b.family && a.first <= lastAddress(b).value && b.first <= lastAddress(a).value;

/** Whether every address of `inner` lies in `outer`; a block contains itself. */
export const containsCidr = (outer: Cidr, inner: Cidr): boolean =>
  outer.family === inner.family &&
  outer.prefixLength <= inner.prefixLength &&
  networkOf(inner.family, inner.first, outer.prefixLength) === outer.first;

export const containsAddress = (cidr: Cidr, { family, value }: Address): boolean =>
  cidr.family === family && cidr.first <= value && networkOf(family, value, cidr.prefixLength) === cidr.first;

export const isSameCidr = (a: Cidr, b: Cidr): boolean =>
  a.family === b.family && a.first === b.first && a.prefixLength === b.prefixLength;

/**
 * How many subnets of that prefix length the block holds.
 *
 * @returns 0 when the subnets would be larger than the block or longer than an address.
 */
export function subnetCount(cidr: Cidr, prefixLength: number): bigint {
  if (prefixLength < cidr.prefixLength || prefixLength > BITS[cidr.family]) return 0n;
  return 1n << BigInt(prefixLength - cidr.prefixLength);
}

/** The subnet at `index`, counted from 0, or null beyond the last one. Computed, never listed: a /8 holds 65,536 /24. */
export function nthSubnet(cidr: Cidr, prefixLength: number, index: bigint): Cidr | null {
  if (index < 0n || index >= subnetCount(cidr, prefixLength)) return null;
  const size = BigInt(BITS[cidr.family] - prefixLength);
  return { family: cidr.family, first: cidr.first + (index << size), prefixLength };
}
