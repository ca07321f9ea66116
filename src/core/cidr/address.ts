// Its parts rather than its front door: that would bring ranges, pools and masks, evaluate 17 of them at load, and double the
// weight in the first load, since nothing of it can be shaken off.
import { dottedDecimalNotationToBinaryString, parseBinaryStringToBigInt } from 'ip-num/dist/src/BinaryUtils.js';
import { colonHexadecimalNotationToBinaryString } from 'ip-num/dist/src/HexadecimalUtils.js';
import { Validator } from 'ip-num/dist/src/Validator.js';

export type Family = 'ipv4' | 'ipv6';

/** One IP address as a number; no zone, no prefix. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

export type AddressProblem =
  | 'empty'
  | 'blank'
  | 'too-long'
  | 'leading-zero'
  | 'zone'
  | 'prefix-given'
  | 'ipv4'
  | 'ipv6'
  | 'not-an-address';

export type AddressResult =
  | { readonly ok: true; readonly value: Address }
  | { readonly ok: false; readonly problem: AddressProblem };

export const BITS = { ipv4: 32, ipv6: 128 } as const satisfies Record<Family, number>;

// The longest spelling of an address: six groups of four and a dotted tail (45 characters).
const LONGEST = 45;

const problem = (code: AddressProblem): AddressResult => ({ ok: false, problem: code });

/**
 * Reads one plain address as Go's `net.ParseIP` does: four decimal octets without leading zeros, or an IPv6 literal, also
 * with a dotted tail. Blanks, zones and prefixes are refused, each with its own code. Never throws.
 */
export function parseAddress(text: string): AddressResult {
  if (text === '') return problem('empty');
  if (/\s/.test(text)) return problem('blank');
  if (text.includes('/')) return problem('prefix-given');
  if (text.includes('%')) return problem('zone');
  if (text.length > LONGEST) return problem('too-long');
  if (text.includes(':')) return parseIpv6(text);
  if (/^[0-9.]+$/.test(text)) return parseIpv4(text);
  return problem('not-an-address');
}

function parseIpv4(text: string): AddressResult {
  const octets = text.split('.');
  if (octets.length !== 4 || octets.some((octet) => octet === '')) return problem('ipv4');
  if (octets.some((octet) => octet.length > 1 && octet.startsWith('0'))) return problem('leading-zero');
  if (octets.some((octet) => octet.length > 3 || Number(octet) > 255)) return problem('ipv4');
  return {
    ok: true,
    value: { family: 'ipv4', value: parseBinaryStringToBigInt(dottedDecimalNotationToBinaryString(text)) },
  };
}

function parseIpv6(text: string): AddressResult {
  if (!/^[0-9a-fA-F:.]+$/.test(text)) return problem('ipv6');
  // ip-num would read the octets of a dotted tail leniently, so the tail passes our own check first.
  const tail = text.slice(text.lastIndexOf(':') + 1);
  if (text.includes('.')) {
    const dotted = parseIpv4(tail);
    if (!dotted.ok) return dotted.problem === 'leading-zero' ? dotted : problem('ipv6');
  }
  try {
    const [isValid] = Validator.isValidIPv6String(text);
    if (!isValid) return problem('ipv6');
    const value = parseBinaryStringToBigInt(colonHexadecimalNotationToBinaryString(text));
    return { ok: true, value: { family: 'ipv6', value } };
  } catch {
    // Whatever ip-num throws (a RangeError, a plain string) means one thing here: not an address.
    return problem('ipv6');
  }
}

/** The canonical text: dotted for IPv4, RFC 5952 for IPv6 (lower case, the longest run of zeros folded, never a dotted tail). */
export function printAddress({ family, value }: Address): string {
  if (family === 'ipv4') {
    const bits = Number(value);
    return `${bits >>> 24}.${(bits >>> 16) & 255}.${(bits >>> 8) & 255}.${bits & 255}`;
  }
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const { first, length } = longestZeroRun(groups);
  // RFC 5952, 4.2.2: a single group of zeros is not folded.
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, first).join(':')}::${groups.slice(first + length).join(':')}`;
}

function longestZeroRun(groups: readonly string[]): { first: number; length: number } {
  let best = { first: 0, length: 0 };
  let run = 0;
  for (const [index, group] of groups.entries()) {
    run = group === '0' ? run + 1 : 0;
    if (run > best.length) best = { first: index - run + 1, length: run };
  }
  return best;
}

export const isSameAddress = (a: Address, b: Address): boolean => a.family === b.family && a.value === b.value;
