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

/** A list is empty where nothing is said. */
export interface ListCodec<T extends readonly unknown[]> extends Codec<T> {
  readonly unset: readonly [];
}

export const NOTHING_TO_SAY: readonly Remark[] = [];
export const good = <T>(value: T): Reading<T> => ({ value, remarks: NOTHING_TO_SAY });
export const bad = (id: ReaderId, facts: Facts, item: number | null = null): Reading<never> => ({
  value: null,
  remarks: [{ id, severity: 'error', item, facts }],
});

export type Expected = 'release' | 'count' | 'mtu' | 'choice' | 'word' | 'list' | 'host' | 'no-secret' | 'no-password';

// Longer texts and lists are nobody's plan: a hostile link must not make the page slow.
export const MOST_ITEMS = 64;
export const MOST_CHARACTERS = 1024;

/** As much of a text as a message repeats. */
export const shown = (text: string): string => text.slice(0, 64);

interface Wanted {
  readonly choices?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

/** A text that its field cannot hold, with what it could. */
export const badValue = (
  text: string,
  expected: Expected,
  { choices = [], from, to }: Wanted = {},
  item: number | null = null,
): Reading<never> =>
  bad('input-value', { text: shown(text), expected, choices, from: from ?? null, to: to ?? null }, item);

// Control characters (C0, DEL, C1) and the Unicode line separators never belong to a value and would break lines in files.
const hasControlCharacter = (text: string): boolean => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);

export const isWord = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && !hasControlCharacter(text) && !/\p{Surrogate}/u.test(text);

export const isBlankAfterComma = (item: string): boolean => item !== item.trim() && item.trim() !== '';
