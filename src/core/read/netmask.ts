import { parseAddress } from '../cidr/address';

/** The prefix length of an IPv4 netmask, `255.255.255.0` or (BSD) `0xffffff00`; null for anything else, holes included. */
export function prefixLengthOf(netmask: string): number | null {
  const value = valueOf(netmask);
  if (value === null) return null;
  const bits = value.toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? (bits.indexOf('0') === -1 ? 32 : bits.indexOf('0')) : null;
}

function valueOf(netmask: string): bigint | null {
  if (/^0x[0-9a-f]{8}$/i.test(netmask)) return BigInt(netmask);
  const address = parseAddress(netmask);
  return address.ok && address.value.family === 'ipv4' ? address.value.value : null;
}
