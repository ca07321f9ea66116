import { parseAddress, printAddress, type Address } from '../cidr/address';
import { parseCidr, printCidr, type Cidr } from '../cidr/cidr';
import { suggestAddress, suggestCidr } from '../cidr/suggest';
import { isK3sVersion } from '../k3s/version';
import type { Facts, Severity } from './finding';

/** What a reader says about a text; the caller knows the field. */
export interface Remark {
  readonly id: ReaderId;
  readonly severity: Severity;
  readonly item: number | null;
  readonly facts: Facts;
}

export type ReaderId =
  | 'cidr-syntax'
  | 'cidr-host-bits'
  | 'cidr-v4-mapped'
  | 'address-syntax'
  | 'list-blank'
  | 'bool-form'
  | 'value-form'
  | 'node-mask-out-of-range'
  | 'input-value'
  | 'input-unknown';

/** A value, or null where the text has none that could be planned with; with what there is to say in either case. */
export interface Reading<T> {
  readonly value: T | null;
  readonly remarks: readonly Remark[];
}

/** How one field is written and read. `print` is the inverse of `read`: what it prints reads back as the same value. */
export interface Codec<T> {
  readonly read: (text: string) => Reading<T>;
  readonly print: (value: T) => string;
}

const NOTHING_TO_SAY: readonly Remark[] = [];
const good = <T>(value: T): Reading<T> => ({ value, remarks: NOTHING_TO_SAY });
const bad = (id: ReaderId, facts: Facts, item: number | null = null): Reading<never> => ({
  value: null,
  remarks: [{ id, severity: 'error', item, facts }],
});

export type Expected = 'release' | 'count' | 'mtu' | 'choice' | 'word' | 'list' | 'host';

// Longer texts and lists are nobody's plan: a hostile link must not make the page slow.
const MOST_ITEMS = 64;
const MOST_CHARACTERS = 1024;

const shown = (text: string): string => text.slice(0, 64);

interface Wanted {
  readonly choices?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

const badValue = (text: string, expected: Expected, { choices = [], from, to }: Wanted = {}): Reading<never> =>
  bad('input-value', { text: shown(text), expected, choices, from: from ?? null, to: to ?? null });

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

const isBlankAfterComma = (item: string): boolean => item !== item.trim() && item.trim() !== '';

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

// Control characters (C0, DEL, C1) and the Unicode line separators never belong to a value and would break lines in files.
const hasControlCharacter = (text: string): boolean => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);

export const isWord = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && !hasControlCharacter(text) && !/\p{Surrogate}/u.test(text);

export const cidrList: Codec<readonly Cidr[]> = {
  read: (text) => readList(text, CIDR_ITEM),
  print: (ranges) => ranges.map(printCidr).join(','),
};

export const addressList: Codec<readonly Address[]> = {
  read: (text) => readList(text, ADDRESS_ITEM),
  print: (addresses) => addresses.map(printAddress).join(','),
};

export const address: Codec<Address> = {
  read: (text) => readItem(ADDRESS_ITEM, [text], text, 0),
  print: printAddress,
};

/** A flag's text as it is, empty included. */
export const word: Codec<string> = {
  read: (text) => (isWord(text) ? good(text) : badValue(text, 'word')),
  print: (text) => text,
};

/** The items of a list of words, or what is wrong with it. */
function splitWords(text: string, separator: ',' | '\n'): Reading<readonly string[]> {
  const items = text.split(separator, MOST_ITEMS + 1);
  if (items.length > MOST_ITEMS) return badValue(text, 'list');
  return items.every(isWord) ? good(items) : badValue(text, 'word');
}

/** Names separated by commas; blanks around them are cut, as K3s does for `disable`. */
export const nameList: Codec<readonly string[]> = {
  read: (text) => {
    const { value, remarks } = splitWords(text, ',');
    return { value: value?.map((item) => item.trim()).filter((item) => item !== '') ?? null, remarks };
  },
  print: (names) => names.join(','),
};

/** Names for the server's certificate; one with a blank before it is dropped, as K3s does with a log line (seen on v1.36.3). */
export const sanList: Codec<readonly string[]> = {
  read: (text) => {
    const { value, remarks } = splitWords(text, ',');
    if (value === null) return { value, remarks };
    const suggestion = value.map((item) => item.trim()).join(',');
    return {
      value: value.filter((item) => item !== '' && item === item.trim()),
      remarks: value.flatMap((item, index): Remark[] =>
        isBlankAfterComma(item)
          ? [
              {
                id: 'list-blank',
                severity: 'warning',
                item: index,
                facts: { text: shown(item), suggestion, isDropped: true },
              },
            ]
          : [],
      ),
    };
  },
  print: (names) => names.join(','),
};

/**
 * Items of a `*-arg` flag, one a line. K3s never splits them at commas, so commas stay.
 */
export const argList: Codec<readonly string[]> = {
  read: (text) => {
    const { value, remarks } = splitWords(text, '\n');
    return { value: value?.filter((item) => item !== '') ?? null, remarks };
  },
  print: (items) => items.join('\n'),
};

const TRUE = /^(1|t|T|TRUE|true|True)$/;
const FALSE = /^(0|f|F|FALSE|false|False)$/;

// What people write elsewhere; each on its own is refused.
const MEANT_TRUE = /^(yes|y|on|enabled?|true|t)$/i;
const MEANT_FALSE = /^(no|n|off|disabled?|false|f)$/i;

function meantBoolean(text: string): 'true' | 'false' | null {
  if (text.length > 16) return null;
  const tidied = text.normalize('NFKC').trim();
  if (MEANT_TRUE.test(tidied)) return 'true';
  return MEANT_FALSE.test(tidied) ? 'false' : null;
}

/** As Go's `strconv.ParseBool`, which K3s's flags use. */
export const bool: Codec<boolean> = {
  read: (text) => {
    if (TRUE.test(text)) return good(true);
    return FALSE.test(text) ? good(false) : bad('bool-form', { text: shown(text), suggestion: meantBoolean(text) });
  },
  print: String,
};

export const integer = (from: number, to: number, expected: Expected): Codec<number> => ({
  read: (text) => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
    return value >= from && value <= to ? good(value) : badValue(text, expected, { from, to });
  },
  print: String,
});

/** A mask flag takes any whole number; which of them work is a rule's business, also 0 (unset), 33 and -1. */
export const mask: Codec<number> = {
  read: (text) =>
    // No leading zeros: as an argument of the component, 024 would be octal.
    /^(0|-?[1-9]\d{0,3})$/.test(text)
      ? good(Number(text))
      : bad('node-mask-out-of-range', { text: shown(text), problem: 'not-a-number', longest: null, proposal: null }),
  print: String,
};

export const choice = <T extends string>(choices: readonly T[]): Codec<T> => ({
  read: (text) => {
    const value = choices.find((each) => each === text);
    return value === undefined ? badValue(text, 'choice', { choices }) : good(value);
  },
  print: (value) => value,
});

export const release: Codec<string> = {
  read: (text) => {
    const full = /^\d/.test(text) ? `v${text}` : text;
    return isK3sVersion(full) ? good(full) : badValue(text, 'release');
  },
  print: (version) => version,
};

/** A host name or an address for a URL: nothing in it can end the host part. */
export const host: Codec<string> = {
  read: (text) => {
    if (parseAddress(text).ok) return good(text);
    return /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/.test(text)
      ? good(text)
      : badValue(text, 'host');
  },
  print: (text) => text,
};

export const uplinkMtu = integer(576, 65535, 'mtu');
