import { diffArrays } from 'diff/lib/diff/array.js';

/** A line of both texts, of the later one only (+), or of the earlier one only (-). */
export interface ComparedLine {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

// The search grows with the square of this. Texts that differ in more lines than these have nothing in common worth showing.
const MOST_EDITS = 1000;

/** The lines of a text; what ends with a line break has no empty line behind it. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** Every line of two texts once, in order: where lines were replaced, the earlier ones come first. */
export function lineChanges(before: string, now: string): readonly ComparedLine[] {
  const [earlier, later] = [linesOf(before), linesOf(now)];
  const changes = diffArrays(earlier, later, { maxEditLength: MOST_EDITS }) ?? [
    { value: earlier, added: false, removed: true },
    { value: later, added: true, removed: false },
  ];
  return changes.flatMap(({ value, added, removed }) => {
    const sign = added ? '+' : removed ? '-' : ' ';
    return value.map((text) => ({ sign, text }) as const);
  });
}

export interface LineCounts {
  readonly added: number;
  readonly removed: number;
}

const countOf = (lines: readonly ComparedLine[], sign: ComparedLine['sign']): number =>
  lines.filter((line) => line.sign === sign).length;

export const lineCounts = (lines: readonly ComparedLine[]): LineCounts => ({
  added: countOf(lines, '+'),
  removed: countOf(lines, '-'),
});

/** Lines one after the other: to be shown, or the same on both sides and far from any change. */
export interface Stretch {
  readonly isFar: boolean;
  /** Where its first line stands among all. */
  readonly from: number;
  readonly lines: readonly ComparedLine[];
}

const CONTEXT = 3;
// Hiding fewer would put one line in the place of one.
const FEWEST_HIDDEN = 2;

/** Parts lines into what is near a change and what is far from all of them. */
export function stretchesOf(lines: readonly ComparedLine[]): readonly Stretch[] {
  const near = nearChanges(lines);
  const stretches: { isFar: boolean; from: number; lines: ComparedLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const isFar = near[index] !== true;
    const last = stretches.at(-1);
    if (last?.isFar === isFar) last.lines.push(line);
    else stretches.push({ isFar, from: index, lines: [line] });
  }
  return stretches.map((stretch) => ({ ...stretch, isFar: stretch.isFar && stretch.lines.length >= FEWEST_HIDDEN }));
}

function nearChanges(lines: readonly ComparedLine[]): readonly boolean[] {
  const near = lines.map(() => false);
  for (const [index, { sign }] of lines.entries()) {
    if (sign !== ' ') near.fill(true, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
  }
  return near;
}
