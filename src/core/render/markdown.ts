import type { Header } from './header';
import { oneLine } from './quote';

/** What a Markdown file begins with. Only `>` can end an HTML comment; in the fragment of a link %3E means the same. */
export const headComment = (header: Header, ...places: readonly string[]): readonly string[] => [
  '<!--',
  ...[...header.lines, ...places.map(oneLine)].map((line) => line.replaceAll('>', '%3E')),
  '-->',
  '',
];

/** A value as code in a sentence: longer fences than any run of backticks in it, so that nothing in it is markup. */
export function code(value: string): string {
  const text = oneLine(value);
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const isBare = text === '' || /^`|`$|^ .* $/.test(text);
  return isBare ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Commands as a block; no command of ours has backticks at its beginning. */
export const fenced = (commands: readonly string[]): readonly string[] =>
  commands.length === 0 ? [] : ['```sh', ...commands, '```'];

export type Cells = readonly string[];

/** Cells come in as Markdown: whatever a person wrote has to pass `code` and may hold no `|`. */
export const table = (head: Cells, rows: readonly Cells[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** Lines as a file, with one empty line where there would be several. */
export const markdownText = (lines: readonly string[]): string =>
  `${lines.filter((line, index) => line !== '' || lines[index + 1] !== '').join('\n')}\n`;
