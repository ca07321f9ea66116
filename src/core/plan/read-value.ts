import { parseAddress, printAddress, type Address } from '../cidr/address';
import { parseCidr, printCidr, type Cidr } from '../cidr/cidr';
import { suggestAddress, suggestCidr } from '../cidr/suggest';
import { DEFAULTS } from '../k3s/defaults';
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

export type Expected = 'release' | 'count' | 'mtu' | 'choice' | 'word' | 'host';

const badValue = (text: string, expected: Expected, choices: readonly string[] = []): Reading<never> =>
  bad('input-value', { text, expected, choices });

// Longer lists are nobody's plan: a hostile link must not make the page slow.
const MOST_ITEMS = 64;
const MOST_CHARACTERS = 1024;

/**
 * A list as K3s reads it: split at commas, nothing trimmed (util.SplitStringSlice), so a blank after a comma is fatal for
 * ranges and addresses. All items must read, else the list has no value.
 */
function readList<T>(
  text: string,
  readItem: (item: string, index: number, items: readonly string[]) => Reading<T>,
): Reading<readonly T[]> {
  const items = text.split(',', MOST_ITEMS);
  const readings = items.map((item, index) => readItem(item, index, items));
  const remarks = readings.flatMap((reading) => reading.remarks);
  const values = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  return { value: values.length === items.length ? values : null, remarks };
}

const isBlankAfterComma = (item: string): boolean => item !== item.trim() && item.trim() !== '';

const withItem = (items: readonly string[], index: number, item: string | null): string | null =>
  item === null ? null : items.with(index, item).join(',');

function readCidrItem(item: string, index: number, items: readonly string[]): Reading<Cidr> {
  const result = parseCidr(item);
  if (!result.ok) {
    if (isBlankAfterComma(item)) {
      return bad('list-blank', { text: item, suggestion: items.map((each) => each.trim()).join(',') }, index);
    }
    const suggestion = withItem(items, index, suggestCidr(item));
    return bad('cidr-syntax', { text: item, problem: result.problem, suggestion }, index);
  }
  if (result.isIpv4Mapped) {
    // K3s takes ::ffff:10.42.0.0/112 as 10.42.0.0/16 without a word (seen on v1.36.3), so the plan goes on with that.
    const { first, prefixLength } = result.value;
    const value: Cidr = { family: 'ipv4', first: first & 0xffffffffn, prefixLength: prefixLength - 96 };
    return {
      value,
      remarks: [
        { id: 'cidr-v4-mapped', severity: 'error', item: index, facts: { text: item, range: printCidr(value) } },
      ],
    };
  }
  if (!result.hasHostBits) return good(result.value);
  const range = printCidr(result.value);
  return {
    value: result.value,
    remarks: [{ id: 'cidr-host-bits', severity: 'warning', item: index, facts: { text: item, range } }],
  };
}

function readAddressItem(item: string, index: number, items: readonly string[]): Reading<Address> {
  const result = parseAddress(item);
  if (result.ok) return good(result.value);
  if (isBlankAfterComma(item)) {
    return bad('list-blank', { text: item, suggestion: items.map((each) => each.trim()).join(',') }, index);
  }
  const suggestion = withItem(items, index, suggestAddress(item));
  return bad('address-syntax', { text: item, problem: result.problem, suggestion }, index);
}

// Control characters (C0, DEL, C1) and the Unicode line separators never belong to a value and would break lines in files.
const hasControlCharacter = (text: string): boolean => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);

const isWord = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && !hasControlCharacter(text) && !/\p{Surrogate}/u.test(text);

export const cidrList: Codec<readonly Cidr[]> = {
  read: (text) => readList(text, readCidrItem),
  print: (ranges) => ranges.map(printCidr).join(','),
};

export const addressList: Codec<readonly Address[]> = {
  read: (text) => readList(text, readAddressItem),
  print: (addresses) => addresses.map(printAddress).join(','),
};

export const address: Codec<Address> = {
  read: (text) => readAddressItem(text, 0, [text]),
  print: printAddress,
};

/** A flag's text as it is, empty included. */
export const word: Codec<string> = {
  read: (text) => (isWord(text) ? good(text) : badValue(text.slice(0, 64), 'word')),
  print: (text) => text,
};

/** Names separated by commas; blanks around them are cut, as K3s does for `disable`. */
export const nameList: Codec<readonly string[]> = {
  read: (text) =>
    isWord(text)
      ? good(text.split(',', MOST_ITEMS).flatMap((item) => (item.trim() === '' ? [] : [item.trim()])))
      : badValue(text.slice(0, 64), 'word'),
  print: (names) => names.join(','),
};

/** Names for the server's certificate; one with a blank before it is dropped, as K3s does with a log line (seen on v1.36.3). */
export const sanList: Codec<readonly string[]> = {
  read: (text) => {
    if (!isWord(text)) return badValue(text.slice(0, 64), 'word');
    const items = text.split(',', MOST_ITEMS);
    const remarks = items.flatMap((item, index): Remark[] =>
      isBlankAfterComma(item)
        ? [
            {
              id: 'list-blank',
              severity: 'warning',
              item: index,
              facts: { text: item, suggestion: items.map((each) => each.trim()).join(',') },
            },
          ]
        : [],
    );
    return { value: items.filter((item) => item !== '' && item === item.trim()), remarks };
  },
  print: (names) => names.join(','),
};

/**
 * Items of a `*-arg` flag, one a line. K3s never splits them at commas, so commas stay.
 */
export const argList: Codec<readonly string[]> = {
  read: (text) => {
    const items = text.split('\n', MOST_ITEMS).filter((item) => item !== '');
    return items.every(isWord) ? good(items) : badValue(text.slice(0, 64), 'word');
  },
  print: (items) => items.join('\n'),
};

const TRUE = /^(1|t|T|TRUE|true|True)$/;
const FALSE = /^(0|f|F|FALSE|false|False)$/;

/** As Go's `strconv.ParseBool`, which K3s's flags use. */
export const bool: Codec<boolean> = {
  read: (text) => {
    if (TRUE.test(text)) return good(true);
    return FALSE.test(text) ? good(false) : bad('bool-form', { text: text.slice(0, 64) });
  },
  print: String,
};

export const integer = (from: number, to: number, expected: Expected): Codec<number> => ({
  read: (text) => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
    return value >= from && value <= to ? good(value) : badValue(text.slice(0, 64), expected);
  },
  print: String,
});

/** A mask flag takes any whole number; which of them work is a rule's business, also 0 (unset), 33 and -1. */
export const mask: Codec<number> = {
  read: (text) =>
    /^-?\d{1,4}$/.test(text)
      ? good(Number(text))
      : bad('node-mask-out-of-range', { text: text.slice(0, 64), problem: 'not-a-number', mask: null, longest: null }),
  print: String,
};

export const choice = <T extends string>(choices: readonly T[]): Codec<T> => ({
  read: (text) => {
    const value = choices.find((each) => each === text);
    return value === undefined ? badValue(text.slice(0, 64), 'choice', choices) : good(value);
  },
  print: (value) => value,
});

export const release: Codec<string> = {
  read: (text) => {
    const full = /^\d/.test(text) ? `v${text}` : text;
    return isK3sVersion(full) ? good(full) : badValue(text.slice(0, 64), 'release');
  },
  print: (version) => version,
};

/** A host name or an address for a URL: nothing in it can end the host part. */
export const host: Codec<string> = {
  read: (text) => {
    if (parseAddress(text).ok) return good(text);
    return /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/.test(text)
      ? good(text)
      : badValue(text.slice(0, 64), 'host');
  },
  print: (text) => text,
};

export const uplinkMtu = integer(576, 65535, 'mtu');
export const DEFAULT_UPLINK_MTU = DEFAULTS.uplinkMtu;
