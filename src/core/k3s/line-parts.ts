/**
 * Literal pieces of a message in the order in which they stand in a line, with anything between them. Not a regular
 * expression: texts to search are long and come from anywhere, and pieces are found in one pass whatever they hold.
 * An empty last piece stands for a value at the end: a word, a quoted text.
 */
export type Parts = readonly [string, ...string[]];

export interface Match {
  /** What stands between the pieces. */
  readonly values: readonly string[];
  /** Behind the last piece. */
  readonly end: number;
}

/** Whether the pieces stand in a line, the first at `from`. The leftmost place of each is taken: if any will do, these will. */
export function matchParts(line: string, [first, ...rest]: Parts, from: number): Match | null {
  const values: string[] = [];
  let end = from + first.length;
  for (const part of rest) {
    const next = part === '' ? wordEnd(line, end) : line.indexOf(part, end);
    if (next === -1) return null;
    values.push(line.slice(end, next));
    end = next + part.length;
  }
  return { values, end };
}

const AFTER_WORD = new Set(['"', "'", ',', ' ', ';', ')', '\t', '\n']);

function wordEnd(line: string, from: number): number {
  let end = from;
  while (end < line.length && !AFTER_WORD.has(line[end] ?? '')) end += 1;
  return end;
}
