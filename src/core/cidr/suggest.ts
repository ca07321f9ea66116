import { parseAddress, printAddress } from './address';
import { parseCidr, printCidr } from './cidr';

/**
 * What a text that is no range was probably meant to be, printed in the canonical form; null when guessing would be bold.
 * Understood: blanks, a netmask for a prefix length, leading zeros, a missing prefix, full-width digits, brackets.
 */
export function suggestCidr(text: string): string | null {
  const tidied = tidy(text);
  const [addressText = '', prefixText] = tidied.split('/');
  const address = withoutLeadingZeros(addressText);
  const candidate = `${address}/${prefixFrom(prefixText, address)}`;
  const result = parseCidr(candidate);
  return result.ok && candidate !== text ? printCidr(result.value) : null;
}

/** As `suggestCidr`, for one address: blanks, brackets, leading zeros, a prefix or a zone too much. */
export function suggestAddress(text: string): string | null {
  const [bare = ''] = tidy(text).split(/[/%]/);
  const result = parseAddress(withoutLeadingZeros(bare));
  return result.ok ? printAddress(result.value) : null;
}

function tidy(text: string): string {
  if (text.length > 64) return '';
  return text.normalize('NFKC').replaceAll(/[\s[\]"']/g, '');
}

const withoutLeadingZeros = (text: string): string => (text.includes(':') ? text : text.replaceAll(/\b0+(?=\d)/g, ''));

function prefixFrom(text: string | undefined, address: string): string {
  if (text === undefined || text === '') return address.includes(':') ? '64' : prefixOfTrailingZeros(address);
  if (!text.includes('.')) return text.replace(/^0+(?=\d)/, '');
  return prefixOfNetmask(text) ?? text;
}

// 10.42.0.0 most likely stands for its /16, 10.0.0.0 for its /8.
function prefixOfTrailingZeros(address: string): string {
  const zeros = /(?:\.0)+$/.exec(address)?.[0].length ?? 0;
  return String(32 - zeros * 4);
}

function prefixOfNetmask(text: string): string | null {
  const netmask = parseAddress(text);
  if (!netmask.ok || netmask.value.family !== 'ipv4') return null;
  const bits = netmask.value.value.toString(2).padStart(32, '0');
  return /^1+0*$/.test(bits) ? String(bits.lastIndexOf('1') + 1) : null;
}
