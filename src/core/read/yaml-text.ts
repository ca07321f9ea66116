import { openParts } from './yaml-open';
import { parseYaml, type YamlResult } from './yaml-tree';

/** Where something stands; both count from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** A YAML text that was read, and where its parts stand. */
export interface YamlText {
  readonly result: YamlResult;
  readonly placeOf: (offset: number) => LineColumn;
  /** Whether more documents follow the first; K3s reads that one alone. */
  readonly hasMore: boolean;
}

/**
 * Reads the first document of a text as yaml.v2 does. Its scanner does not look at indentation inside quotes and brackets, so
 * a closing bracket may stand at the beginning of a line; js-yaml wants a blank there and gets one.
 */
export function readYaml(text: string): YamlText {
  const { document, hasMore } = firstDocument(text);
  const result = withoutTabs(parseYaml(document), document);
  if (result.ok || !STOPS_AT_OPEN.includes(result.problem)) return { result, placeOf: placerOf(document), hasMore };
  const { lines, openedAt } = openParts(document);
  const again = withoutTabs(parseYaml(indented(document, lines)), document);
  const placeOf = placerOf(document, lines);
  // What stays open is noticed at the end only; the mistake is where it was opened.
  if (again.ok || openedAt === null) return { result: again, placeOf, hasMore };
  const problem = /["']/.test(document[openedAt] ?? '') ? 'quote' : 'bracket';
  return { result: { ok: false, problem, at: openedAt }, placeOf: placerOf(document), hasMore };
}

/** yaml.v2 takes no tab where a line begins, also where the line is blank or a comment; js-yaml takes those. */
function withoutTabs(result: YamlResult, document: string): YamlResult {
  const tabAt = result.ok && document.includes('\t') ? openParts(document).tabAt : null;
  return tabAt === null ? result : { ok: false, problem: 'tab', at: tabAt };
}

const STOPS_AT_OPEN: readonly string[] = ['indentation', 'quote', 'bracket'];

const indented = (text: string, lines: ReadonlySet<number>): string =>
  text
    .split('\n')
    .map((line, index) => (lines.has(index) ? ` ${line}` : line))
    .join('\n');

/** From offsets in a text, some of whose lines got a blank before them, to places in the text as it was written. */
function placerOf(text: string, lines: ReadonlySet<number> = new Set()): YamlText['placeOf'] {
  const starts: number[] = [];
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    starts.push(at);
    at += line.length + 1 + (lines.has(index) ? 1 : 0);
  }
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] ?? 0) - (lines.has(low) ? 1 : 0);
    return { line: low + 1, column: Math.max(column, 0) + 1 };
  };
}

/** The text up to the mark that begins a second document or ends the first. */
function firstDocument(text: string): { readonly document: string; readonly hasMore: boolean } {
  let hasContent = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const isMark = /^(?:---|\.\.\.)(?:\s|$)/.test(line);
    if (isMark && hasContent) return { document: text.slice(0, at), hasMore: /^[^#\s.-]/m.test(text.slice(at)) };
    hasContent ||= isMark || (line.trim() !== '' && !/^\s*[#%]/.test(line));
    at += line.length + 1;
  }
  return { document: text, hasMore: false };
}
