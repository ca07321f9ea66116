import type { Outcome, Speaker } from '../core/k3s/log-line';

/** From lines of a log to the rules that explain them. */
export interface LogLookupMessages {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly look: string;
  /** Messages that are known, and lines that are not. */
  readonly found: (known: number, unknown: number) => string;
  readonly cut: (lines: string) => string;
  readonly result: string;
  readonly by: Readonly<Record<Speaker, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly at: (lines: readonly string[], more: number) => string;
  /** Where the words of a message are known from. */
  readonly source: (label: string) => string;
  readonly names: string;
  readonly notInPlan: string;
  readonly inPlan: string;
  readonly all: (count: string) => string;
  readonly unknown: (count: string) => string;
  readonly unknownHint: string;
  readonly next: (count: string) => string;
  readonly shortened: (count: string) => string;
}
