import { useState } from 'react';

interface Seen {
  readonly path: string;
  readonly text: string;
  /** The lines that the last change brought. */
  readonly lines: ReadonlySet<string>;
  /** Counts the changes, so that a line that changes twice is marked twice. */
  readonly at: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The lines that the last change of this file brought; none when another file has been chosen. */
export function useChangedLines(path: string, lines: readonly string[]): Pick<Seen, 'lines' | 'at'> {
  const text = lines.join('\n');
  const [seen, setSeen] = useState<Seen>({ path, text, lines: NOTHING, at: 0 });
  if (seen.path === path && seen.text === text) return seen;
  const old = new Set(seen.text.split('\n'));
  const brought = seen.path === path ? new Set(lines.filter((line) => !old.has(line))) : NOTHING;
  const next = { path, text, lines: brought, at: seen.at + 1 };
  setSeen(next);
  return next;
}
