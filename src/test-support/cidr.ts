import { parseAddress, type Address } from '../core/cidr/address';
import { parseCidr, type Cidr } from '../core/cidr/cidr';

/** A range from its text; a typo in a test throws. Host bits are dropped, as `parseCidr` does. */
export function cidr(text: string): Cidr {
  const result = parseCidr(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem}`);
  return result.value;
}

/** An address from its text; a typo in a test throws. */
export function address(text: string): Address {
  const result = parseAddress(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem}`);
  return result.value;
}
