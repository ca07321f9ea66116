import { parseAddress, printAddress, type Address } from '../cidr/address';
import { parseCidr, printCidr, type Cidr } from '../cidr/cidr';
import { suggestAddress, suggestCidr } from '../cidr/suggest';
import {
  bad,
  badValue,
  isBlankAfterComma,
  MOST_CHARACTERS,
  MOST_ITEMS,
  NOTHING_TO_SAY,
  shown,
  type Codec,
  type ListCodec,
  type Reading,
  type Remark,
} from './reading';

/** How one item of a list is read, and what it was probably meant to be. */
interface ItemReader<T> {
  readonly syntaxId: 'cidr-syntax' | 'address-syntax';
  readonly parse: (item: string) => ItemResult<T>;
  readonly suggest: (item: string) => string | null;
}

type ItemResult<T> =
  | { readonly ok: true; readonly value: T; readonly remark?: Omit<Remark, 'item'> }
  | { readonly ok: false; readonly problem: string };

/**
 * A list as K3s reads it: split at commas, nothing trimmed (util.SplitStringSlice), so a blank after a comma is fatal for
 * ranges and addresses. All items must read, else the list has no value.
 */
function readList<T>(text: string, reader: ItemReader<T>): Reading<readonly T[]> {
  const items = text.split(',', MOST_ITEMS + 1);
  if (items.length > MOST_ITEMS) return badValue(text, 'list');
  const readings = items.map((item, index) => readItem(reader, items, item, index));
  const remarks = readings.flatMap((reading) => reading.remarks);
  const values = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  return { value: values.length === items.length ? values : null, remarks };
}

function readItem<T>(reader: ItemReader<T>, items: readonly string[], item: string, index: number): Reading<T> {
  const result = reader.parse(item);
  if (result.ok) {
    return {
      value: result.value,
      remarks: result.remark === undefined ? NOTHING_TO_SAY : [{ ...result.remark, item: index }],
    };
  }
  const suggestion = repaired(reader, items, item);
  if (suggestion !== null && isBlankAfterComma(item) && reader.parse(item.trim()).ok) {
    return bad('list-blank', { text: shown(item), suggestion, isDropped: false }, index);
  }
  return bad(reader.syntaxId, { text: shown(item), problem: result.problem, suggestion }, index);
}

/** The whole list with every item as it was probably meant, blank ones left out; null when this item is beyond guessing. */
function repaired<T>(reader: ItemReader<T>, items: readonly string[], item: string): string | null {
  if (items.reduce((sum, { length }) => sum + length + 1, 0) > MOST_CHARACTERS) return null;
  const repair = (each: string): string | null => (reader.parse(each).ok ? each : reader.suggest(each));
  const rest = items.filter((each) => each.trim() !== '');
  if (rest.length === 0 || (item.trim() !== '' && repair(item) === null)) return null;
  return rest.map((each) => repair(each) ?? each).join(',');
}

function parseCidrItem(item: string): ItemResult<Cidr> {
  const result = parseCidr(item);
  if (!result.ok) return result;
  if (result.isIpv4Mapped) {
    // K3s takes ::ffff:10.42.0.0/112 as 10.42.0.0/16 without a word (seen on v1.36.3), so the plan goes on with that.
    const { first, prefixLength } = result.value;
    const value: Cidr = { family: 'ipv4', first: first & 0xffffffffn, prefixLength: prefixLength - 96 };
    const facts = { text: item, range: printCidr(value) };
    return { ok: true, value, remark: { id: 'cidr-v4-mapped', severity: 'error', facts } };
  }
  if (!result.hasHostBits) return { ok: true, value: result.value };
  const facts = { text: item, range: printCidr(result.value) };
  return { ok: true, value: result.value, remark: { id: 'cidr-host-bits', severity: 'warning', facts } };
}

const CIDR_ITEM: ItemReader<Cidr> = { syntaxId: 'cidr-syntax', parse: parseCidrItem, suggest: suggestCidr };
const ADDRESS_ITEM: ItemReader<Address> = { syntaxId: 'address-syntax', parse: parseAddress, suggest: suggestAddress };

export const cidrList: ListCodec<readonly Cidr[]> = {
  unset: [],
  read: (text) => readList(text, CIDR_ITEM),
  print: (ranges) => ranges.map(printCidr).join(','),
};

export const addressList: ListCodec<readonly Address[]> = {
  unset: [],
  read: (text) => readList(text, ADDRESS_ITEM),
  print: (addresses) => addresses.map(printAddress).join(','),
};

export const address: Codec<Address> = {
  read: (text) => readItem(ADDRESS_ITEM, [text], text, 0),
  print: printAddress,
};
