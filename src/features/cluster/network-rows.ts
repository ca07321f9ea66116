import { overlaps, parseCidr, printCidr, type Cidr } from '../../core/cidr/cidr';
import type { NetworkKind } from '../../core/plan/plan';
import { NETWORK_KINDS } from '../../core/plan/read-networks';

/** A network as its inputs show it: the range as it was typed, well-formed or not. */
export interface NetworkRow {
  readonly range: string;
  readonly kind: NetworkKind;
  readonly label: string;
}

export const EMPTY_ROW: NetworkRow = { range: '', kind: 'other', label: '' };

/** No text is no row; an empty text is a row that nothing was written into yet. */
export const rowsOf = (text: string | undefined): readonly NetworkRow[] => text?.split('\n').map(rowOf) ?? [];

function rowOf(line: string): NetworkRow {
  const [range = '', kind = '', ...label] = line.split(';');
  return { range, kind: NETWORK_KINDS.find((known) => known === kind) ?? 'other', label: label.join(';') };
}

export function lineOf({ range, kind, label }: NetworkRow): string {
  // Semicolons stand between the parts.
  const cleaned = range.replaceAll(';', '');
  if (label === '') return kind === 'other' ? cleaned : `${cleaned};${kind}`;
  return `${cleaned};${kind};${label}`;
}

export const textOf = (rows: readonly NetworkRow[]): string | undefined =>
  rows.length === 0 ? undefined : rows.map(lineOf).join('\n');

/** The lines added at the end, rows that are still empty left out. */
export const withLines = (text: string | undefined, lines: readonly string[]): string =>
  [...(text?.split('\n').filter((line) => line !== '') ?? []), ...lines].join('\n');

/** The lines taken out again, as far as nobody has changed them since. */
export function withoutLines(text: string | undefined, lines: readonly string[]): string | undefined {
  const out = new Set(lines);
  const kept = text?.split('\n').filter((line) => !out.has(line)) ?? [];
  return kept.length === 0 ? undefined : kept.join('\n');
}

export interface PlannedRanges {
  readonly pods: readonly { readonly cidr: Cidr }[];
  readonly services: readonly { readonly cidr: Cidr }[];
}

export interface Touched {
  readonly pods: readonly string[];
  readonly services: readonly string[];
}

/** Which ranges of the plan a network overlaps; null for a text that is none. */
export function touchedBy(range: string, { pods, services }: PlannedRanges): Touched | null {
  const parsed = parseCidr(range);
  if (!parsed.ok) return null;
  const touched = (ranges: PlannedRanges['pods']): readonly string[] =>
    ranges.filter(({ cidr }) => overlaps(cidr, parsed.value)).map(({ cidr }) => printCidr(cidr));
  return { pods: touched(pods), services: touched(services) };
}
