/** One thing in which a case and we differ. */
export interface Difference {
  /**
   * - `value`: a number or an address.
   * - `refusal`: refused in words that none of our errors explains; `hidden-refusal`: one explains it but is not shown.
   * - `unknown-words`: refused in words that are not known here.
   * - `wrong-place`: an error explains it but stands elsewhere in the configuration.
   * - `unexpected-error`: taken, but we show an error about the part that took it.
   * - `form`: the case or its input cannot be read.
   */
  readonly kind: 'value' | 'refusal' | 'hidden-refusal' | 'unknown-words' | 'wrong-place' | 'unexpected-error' | 'form';
  /** The field of the case, e.g. `service.apiAddress`. */
  readonly about: string;
  /** The K3s release this is about; null when it holds for all. */
  readonly release: string | null;
  readonly expected: unknown;
  readonly found: unknown;
}

export interface Disagreement {
  /** Which list of the file the case stands in. */
  readonly section: string;
  /** Counted from 0. */
  readonly index: number;
  readonly input: unknown;
  readonly differences: readonly Difference[];
}

export interface Judgement {
  readonly count: number;
  readonly disagreements: readonly Disagreement[];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What to report of a value; nothing when it is as expected. */
export const compared = (about: string, expected: unknown, found: unknown): readonly Difference[] =>
  isSame(expected, found) ? [] : [{ kind: 'value', about, release: null, expected, found }];

/** Judges one list of cases. `of` gives what a person needs to see of a case to find it again. */
export function judgeCases(
  section: string,
  cases: readonly unknown[],
  of: (each: unknown) => unknown,
  differencesIn: (each: unknown) => readonly Difference[],
): Judgement {
  const disagreements = cases.flatMap((each, index): Disagreement[] => {
    const differences = differencesIn(each);
    return differences.length === 0 ? [] : [{ section, index, input: of(each), differences }];
  });
  return { count: cases.length, disagreements };
}

export const unreadable = (about: string, found: unknown): Difference => ({
  kind: 'form',
  about,
  release: null,
  expected: null,
  found,
});

export const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
