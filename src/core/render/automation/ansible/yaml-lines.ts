import { comment } from '../../quote';
import type { ConfigText } from './config-text';

/** Lines of YAML; a list among them stands two blanks deeper. */
export type Lines = readonly (string | Lines)[];

export function printLines(lines: Lines, indent = ''): string {
  let text = '';
  for (const line of lines) text += typeof line === 'string' ? `${indent}${line}\n` : printLines(line, `${indent}  `);
  return text;
}

/** A variable that is itself a text of YAML, below what is to be said about it. Nothing where there is nothing to set. */
export const configLines = (variable: string, { notes, lines }: ConfigText): Lines => [
  ...notes.map(comment),
  ...(lines.length === 0 ? [] : [`${variable}: |`, lines]),
];
