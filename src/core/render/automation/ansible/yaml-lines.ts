import { comment } from '../../quote';
import type { ConfigText } from './config-text';

export function indented(by: number, lines: readonly string[]): readonly string[] {
  const blanks = ' '.repeat(by);
  return lines.map((line) => blanks + line);
}

/** A variable that is itself a text of YAML, below what is to be said about it. Nothing where there is nothing to set. */
export const configLines = (variable: string, { notes, lines }: ConfigText): readonly string[] => [
  ...notes.map(comment),
  ...(lines.length === 0 ? [] : [`${variable}: |`, ...indented(2, lines)]),
];
