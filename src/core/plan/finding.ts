import type { Field } from './plan';

export type Severity = 'error' | 'warning' | 'info';

export type FactValue = string | number | bigint | boolean | null | readonly string[];
/** What a sentence about a finding names. Addresses and ranges come printed, counts as numbers. */
export type Facts = Readonly<Record<string, FactValue>>;

/** Where in a text that was read: a file's name, a word of the command line or a variable. Line and column count from 1. */
export interface TextPlace {
  readonly origin: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface Place {
  readonly field: Field;
  /** Which of the listed nodes, from 0; null when it is not about one node. */
  readonly node: number | null;
  /** Which entry of a list, from 0; null when it is about the whole. */
  readonly item: number | null;
  /** Absent when it was not a text of K3s's that was read. */
  readonly text?: TextPlace;
}

/** One thing worth telling. Readers and rules make them; `src/i18n` says them. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: Facts;
}

export const at = (field: Field, node: number | null = null, item: number | null = null): Place => ({
  field,
  node,
  item,
});

export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;
