import { BITS, printAddress, type Address } from '../../core/cidr/address';
import type { AreaKind } from '../../core/map/area';

/** What stands for a kind where only a letter fits, in the picture and in its legend. */
export const LETTERS: Partial<Record<AreaKind, string>> = {
  server: 'S',
  agent: 'A',
  network: 'N',
  gateway: 'G',
  broadcast: 'B',
  api: 'API',
  dns: 'DNS',
};

// Widths of 11 px text, a little generous: a label that does not fit is left out, never cut.
const WIDE = 11.5;
const NARROW = 6.7;

export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE : NARROW), 0);

/** The longest of the texts that fits; they come longest first. */
export const fitting = (texts: readonly string[], width: number): string | null =>
  texts.find((text) => text !== '' && textWidth(text) <= width) ?? null;

/** As much of an address as tells a cell from its neighbours: the leading numbers of IPv4, in IPv6 the group that changes. */
export function shortAddress(address: Address, prefixLength: number): string {
  const text = printAddress(address);
  if (address.family === 'ipv4') {
    return text
      .split('.')
      .slice(0, Math.max(1, Math.ceil(prefixLength / 8)))
      .join('.');
  }
  if (text.length <= 10) return text;
  const group = Math.min(7, Math.ceil(prefixLength / 16) - 1);
  const value = (address.value >> BigInt(BITS.ipv6 - 16 * (group + 1))) & 0xffffn;
  return `…:${value.toString(16)}${group === 7 ? '' : '::'}`;
}
