import { parseAddress, printAddress, type Address } from '../cidr/address';
import type { NodeInterface } from './plan';
import {
  bad,
  badValue,
  good,
  isWord,
  MOST_ITEMS,
  NOTHING_TO_SAY,
  shown,
  type ListCodec,
  type Reading,
} from './reading';

/** One interface: its name, or `name=address+address` where its addresses are known. */
function readInterface(text: string, item: number): Reading<NodeInterface> {
  const [name = '', ...rest] = text.split('=');
  // Names of Linux interfaces hold no slash and no blank.
  if (!/^[^\s/=+,;]+$/.test(name) || rest.length > 1 || !isWord(name)) return badValue(text, 'word', {}, item);
  const addresses: Address[] = [];
  for (const each of rest[0]?.split('+') ?? []) {
    const address = parseAddress(each);
    if (!address.ok)
      return bad('address-syntax', { text: shown(each), problem: address.problem, suggestion: null }, item);
    addresses.push(address.value);
  }
  return good({ name, addresses });
}

/** Interfaces separated by commas: `eth0=192.0.2.10+2001:db8::10,eth1`. */
export const interfaceList: ListCodec<readonly NodeInterface[]> = {
  unset: [],
  read: (text) => {
    if (text === '') return { value: [], remarks: NOTHING_TO_SAY };
    const items = text.split(',', MOST_ITEMS + 1);
    if (items.length > MOST_ITEMS) return badValue(text, 'list');
    const readings = items.map(readInterface);
    const value = readings.flatMap((reading) => reading.value ?? []);
    return {
      value: value.length === items.length ? value : null,
      remarks: readings.flatMap(({ remarks }) => remarks),
    };
  },
  print: (interfaces) =>
    interfaces
      .map(({ name, addresses }) =>
        addresses.length === 0 ? name : `${name}=${addresses.map(printAddress).join('+')}`,
      )
      .join(','),
};
