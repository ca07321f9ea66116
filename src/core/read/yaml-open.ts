/** What is open at the end of a text, and which lines begin inside quotes or brackets. Both count from 0. */
export interface OpenParts {
  readonly lines: ReadonlySet<number>;
  /** Where the innermost of them was opened; null when all are closed. */
  readonly openedAt: number | null;
  /** The first tab that indents a line outside of them. */
  readonly tabAt: number | null;
}

interface State {
  /** Offsets of the brackets that are open. */
  readonly brackets: number[];
  /** The quote that is open, and where. */
  quote: { readonly mark: string; readonly at: number } | null;
  /** Whether a value may begin here; inside a word, quotes and brackets are letters. */
  isStart: boolean;
  /** In a block of text (`|`, `>`): how far its lines must be indented at most to end it. */
  blockIndent: number | null;
}

/** Follows quotes and brackets through a YAML text, in one pass. */
export function openParts(text: string): OpenParts {
  const state: State = { brackets: [], quote: null, isStart: true, blockIndent: null };
  const lines = new Set<number>();
  let tabAt: number | null = null;
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (state.quote !== null || state.brackets.length > 0) lines.add(index);
    else if (tabAt === null && !isInBlock(state, line) && /^ *\t/.test(line)) tabAt = at + line.indexOf('\t');
    scanLine(state, line, at);
    at += line.length + 1;
  }
  return { lines, openedAt: state.quote?.at ?? state.brackets.at(-1) ?? null, tabAt };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

const isInBlock = ({ blockIndent }: State, line: string): boolean =>
  blockIndent !== null && (indentOf(line) > blockIndent || line.trim() === '');

function scanLine(state: State, line: string, offset: number): void {
  if (isInBlock(state, line)) return;
  state.blockIndent = null;
  if (state.quote === null) state.isStart = true;
  for (let at = 0; at < line.length; at += 1) {
    if (state.quote !== null) at += insideQuote(state, line, at);
    else if (isComment(line, at)) return;
    else if (state.brackets.length === 0 && state.isStart && /[|>]/.test(line[at] ?? '')) {
      state.blockIndent = indentOf(line);
      return;
    } else outsideQuote(state, line, at, offset + at);
  }
}

const isComment = (line: string, at: number): boolean =>
  line[at] === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''));

/** How many characters more than this one belong together. */
function insideQuote(state: State, line: string, at: number): number {
  const mark = state.quote?.mark;
  if (mark === '"' && line[at] === '\\') return 1;
  if (line[at] !== mark) return 0;
  if (mark === "'" && line[at + 1] === "'") return 1;
  state.quote = null;
  state.isStart = false;
  return 0;
}

function outsideQuote(state: State, line: string, at: number, offset: number): void {
  const character = line[at] ?? '';
  const isInside = state.brackets.length > 0;
  if (/\s/.test(character)) return;
  if (state.isStart && (character === '"' || character === "'")) state.quote = { mark: character, at: offset };
  else if ((state.isStart || isInside) && (character === '[' || character === '{')) state.brackets.push(offset);
  else if (isInside && (character === ']' || character === '}')) {
    state.brackets.pop();
    state.isStart = false;
  } else
    state.isStart = (isInside && character === ',') || (/[:?-]/.test(character) && /^\s?$/.test(line[at + 1] ?? ''));
}
