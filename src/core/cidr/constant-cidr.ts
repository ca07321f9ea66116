import { parseCidr, type Cidr } from './cidr';

/**
 * A range that stands in our own code.
 *
 * @throws when the text is no range or has host bits: a typo in a list must not make the list shorter.
 */
export function constantCidr(text: string): Cidr {
  const result = parseCidr(text);
  if (!result.ok || result.hasHostBits) throw new Error(`not a range: ${text}`);
  return result.value;
}

export const constantCidrs = (...texts: readonly string[]): readonly Cidr[] => texts.map(constantCidr);
