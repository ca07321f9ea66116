import { parseAddress } from '../cidr/address';
import { cidrAround, parseCidr, type Cidr } from '../cidr/cidr';
import type { NetworkKind } from '../plan/plan';
import { kindOfInterface } from './interface-kind';
import { prefixLengthOf } from './netmask';

/** Why something in a pasted text became no network of the plan. */
export type LeftReason =
  | 'default-route'
  | 'loopback'
  | 'link-local'
  | 'multicast'
  /** A single address in a network that is known. */
  | 'covered'
  | 'duplicate'
  | 'no-prefix'
  /** A heading, a comment, or a detail of an interface. */
  | 'no-network'
  | 'too-many'
  | 'not-understood';

/** A network as a line names it, before it is compared with the others. */
export interface Found {
  readonly text: string;
  readonly cidr: Cidr;
  readonly kind: NetworkKind;
  readonly label: string;
  readonly isLoopback: boolean;
}

export interface LeftText {
  readonly text: string;
  readonly reason: LeftReason;
}

/** What one line says; `iface` when the lines after it are about that interface. */
export interface LineContent {
  readonly found: readonly Found[];
  readonly left: readonly LeftText[];
  readonly iface?: string | null;
}

const LONGEST = 64;
export const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A label as the plan takes it: one line, without what could not be shown. */
export const labelFrom = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '')
    .trim();

export const leaves = (text: string, reason: LeftReason): LineContent => ({
  found: [],
  left: [{ text: shorten(text), reason }],
});
export const NOTHING: LineContent = { found: [], left: [] };

/** `eth0@if2` is eth0; `fe80::1%eth0` is not of this form. */
export const interfaceName = (word: string): string => labelFrom(word.split('@', 1)[0] ?? '');

/** A block from `address/prefix`, `address/netmask` or, with `prefixLength`, a bare address; zones are cut. */
export function readBlock(word: string, prefixLength: number | null = null): Cidr | null {
  if (word.length > LONGEST) return null;
  const text = word.replace(/%[^/]*/, '');
  const slash = text.indexOf('/');
  if (slash === -1) {
    const address = parseAddress(text);
    if (!address.ok || prefixLength === null) return null;
    const bits = address.value.family === 'ipv4' ? 32 : 128;
    return prefixLength > bits ? null : cidrAround(address.value, prefixLength);
  }
  const cidr = parseCidr(text);
  if (cidr.ok) return cidr.value;
  const netmask = cidr.problem === 'netmask' ? prefixLengthOf(text.slice(slash + 1)) : null;
  return netmask === null ? null : readBlock(text.slice(0, slash), netmask);
}

/** A bare address as the block of itself alone. */
export const readSingle = (word: string): Cidr | null => readBlock(word, word.includes(':') ? 128 : 32);

interface On {
  readonly iface: string | null;
  readonly isLink: boolean;
  /** The address of the machine itself, for which the interface tells the loopback. */
  readonly isOwn?: boolean;
}

export function foundOn(text: string, cidr: Cidr, { iface, isLink, isOwn = false }: On): Found {
  return {
    text,
    cidr,
    kind: kindOfInterface(iface, isLink),
    label: iface ?? '',
    isLoopback: isOwn && iface !== null && /^lo\d*$/.test(iface),
  };
}
