import { matchParts } from './line-parts';
import type { LogLine } from './log-line';
import { LOG_LINES } from './log-lines';

/** What is read of a pasted log, in characters: an hour of a busy server. */
export const LONGEST_LOG = 1_000_000;

/** A message that we know, and where it stands. */
export interface KnownLine {
  readonly line: LogLine;
  /** What the message names: a range, a flag, a node. */
  readonly values: readonly string[];
  /** The lines it stands in, counted from 0. */
  readonly at: readonly number[];
}

export interface LogReading {
  readonly lines: readonly string[];
  /** Each message once, in the order of their first lines. */
  readonly known: readonly KnownLine[];
  /** Lines with words that we do not know, blank ones left out. */
  readonly unknown: readonly number[];
  /** The text is longer than what is read. */
  readonly isCut: boolean;
}

/** What a log says: of systemd, of containers, of `kubectl`, with whatever stands before and after the messages. */
export function readLog(text: string): LogReading {
  const isCut = text.length > LONGEST_LOG;
  const lastEnd = text.lastIndexOf('\n', LONGEST_LOG);
  const read = isCut ? text.slice(0, lastEnd > 0 ? lastEnd : LONGEST_LOG) : text;
  const lines = read.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const hits = hitsIn(lines);
  const known = new Map<string, { line: LogLine; values: readonly string[]; at: number[] }>();
  for (const [at, found] of [...hits].toSorted(([a], [b]) => a - b)) {
    const exact = found.filter(({ line }) => !line.isGeneral);
    for (const { line, values } of withoutEchoes(exact.length > 0 ? exact : found)) {
      const key = JSON.stringify([line.parts, values]);
      const before = known.get(key);
      if (before === undefined) known.set(key, { line, values, at: [at] });
      else before.at.push(at);
    }
  }
  const unknown: number[] = [];
  // Not a chain of lists: a million lines are read in the time that it takes.
  for (const [at, line] of lines.entries()) if (!hits.has(at) && line.trim() !== '') unknown.push(at);
  return { lines, known: [...known.values()], unknown, isCut };
}

/** A line often says the same in two places; what names no further rule is left out. */
function withoutEchoes(hits: readonly Hit[]): readonly Hit[] {
  const said = new Set<string>();
  return hits.filter(({ line: { rules } }) => {
    const isNew = said.size === 0 || rules.some((id) => !said.has(id));
    for (const id of rules) said.add(id);
    return isNew;
  });
}

type Hit = Pick<KnownLine, 'line' | 'values'>;

/** By the number of its line. Each message is looked for in the whole text at once: a log has more lines than we have messages. */
function hitsIn(lines: readonly string[]): ReadonlyMap<number, readonly Hit[]> {
  // Loggers put a backslash before quotes, and one more when a log is logged.
  const text = lines.join('\n').replaceAll('\\', '');
  const hits = new Map<number, Hit[]>();
  for (const line of LOG_LINES) {
    let at = text.indexOf(line.parts[0]);
    const lineOf = lineCounter(text);
    while (at !== -1) {
      const next = text.indexOf('\n', at);
      const end = next === -1 ? text.length : next;
      const match = matchParts(text.slice(at, end), line.parts, 0);
      if (match !== null) {
        const number = lineOf(at);
        hits.set(number, [...(hits.get(number) ?? []), { line, values: match.values.filter((value) => value !== '') }]);
      }
      at = text.indexOf(line.parts[0], end);
    }
  }
  return hits;
}

/** Numbers of lines by places in a text that are asked for in order. */
function lineCounter(text: string): (at: number) => number {
  let number = 0;
  let next = text.indexOf('\n');
  return (at) => {
    while (next !== -1 && next < at) {
      number += 1;
      next = text.indexOf('\n', next + 1);
    }
    return number;
  };
}
