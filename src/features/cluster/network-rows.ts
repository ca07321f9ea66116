import { overlaps, parseCidr, printCidr, type Cidr } from '../../core/cidr/cidr';
import { joinNetwork, splitNetwork, type NetworkLine } from '../../core/plan/read-networks';

export const EMPTY_ROW: NetworkLine = { range: '', kind: 'other', label: '' };

/** No text is no row; an empty text is a row that nothing was written into yet. */
export const rowsOf = (text: string | undefined): readonly NetworkLine[] => text?.split('\n').map(splitNetwork) ?? [];

export const textOf = (rows: readonly NetworkLine[]): string | undefined =>
  rows.length === 0 ? undefined : rows.map(joinNetwork).join('\n');

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
