/** What stands between the cells of a table; blanks of any length count as one. */
export type Separator = ',' | ';' | '\t' | 'blanks' | 'wide-blanks';

/** The separator of a line: what a spreadsheet writes before what a person does. */
export function separatorOf(line: string): Separator {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  for (const separator of ['\t', ';', ','] as const) if (bare.includes(separator)) return separator;
  return /\S {2,}\S/.test(bare) ? 'wide-blanks' : 'blanks';
}

/** The cells of a line, trimmed, quotes taken off (RFC 4180); null when a quote is never closed. */
export function cellsOf(line: string, separator: Separator): readonly string[] | null {
  if (separator === 'blanks') return line.trim().split(/\s+/);
  if (separator === 'wide-blanks') return line.trim().split(/\s{2,}/);
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    if (quoted === null && /^\s*"/.test(rest)) return null;
    const end = rest.indexOf(separator, quoted?.[0].length ?? 0);
    const cell = end === -1 ? rest : rest.slice(0, end);
    cells.push(withoutGuard(quoted === null ? cell : (quoted[1] ?? '').replaceAll('""', '"')));
    if (end === -1) return cells;
    rest = rest.slice(end + 1);
  }
}

// What spreadsheets are told to take as text has an apostrophe in front (`core/map/csv.ts` writes it, too).
const withoutGuard = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@])/, '');

const EMPTY = /^(|-|<none>|<unknown>)$/i;
export const isEmptyCell = (cell: string): boolean => EMPTY.test(cell);
