/** What gets one answer: a line, or a document over several. */
export interface Input {
  /** Null for a line that is too long. */
  readonly text: string | null;
  /** Of its first line, from 1. */
  readonly number: number;
}

// What is held back for a document stays in memory.
const LONGEST_DOCUMENT = 16 * 1024 * 1024;

/** Each line as it comes, unless all of them together are one JSON object, as the app hands it out. */
export async function* inputsOf(lines: AsyncIterable<string | null>): AsyncGenerator<Input> {
  const held: Input[] = [];
  let first: string | null = null;
  let isHeld = true;
  let number = 0;
  let length = 0;
  for await (const text of lines) {
    number += 1;
    length += text?.length ?? Infinity;
    held.push({ text, number });
    if (first === null && text !== null && text.trim() !== '') {
      first = text.trim();
      isHeld = beginsDocument(first);
    }
    if (!isHeld || length > LONGEST_DOCUMENT) yield* held.splice(0);
  }
  if (held.length > 0) yield* joined(held, first);
}

const beginsDocument = (line: string): boolean => line === '{' || (line.startsWith('{') && !isJson(line));

/** No plan on a line of its own is an opening brace, so that what follows one belongs to it even where it is broken. */
function joined(held: readonly Input[], first: string | null): readonly Input[] {
  const text = held.map((line) => line.text).join('\n');
  return first === '{' || isJson(text) ? [{ text, number: 1 }] : held;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
