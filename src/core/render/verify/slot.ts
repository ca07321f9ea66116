import { oneLine, shellWord } from '../quote';

const MARK = '\u0001';
const SLOT = new RegExp(`${MARK}([a-z_]+)${MARK}`);

/** Stands in a sentence for what the script finds out while it runs: the value of one of its variables. */
export const slot = (variable: string): string => `${MARK}${variable}${MARK}`;

/** A sentence as one shell word; nothing in it is expanded but the variables of its slots. */
export function sentence(text: string): string {
  const pieces = text.split(SLOT).map((piece, index) => {
    if (index % 2 === 1) return `"$${piece}"`;
    return piece === '' ? '' : shellWord(oneLine(piece));
  });
  return pieces.join('') || "''";
}

export const agrees = (text: string): string => `agrees ${sentence(text)}`;
export const differs = (text: string): string => `differs ${sentence(text)}`;
export const unseen = (text: string): string => `unseen ${sentence(text)}`;
export const note = (text: string): string => `note ${sentence(text)}`;
export const heading = (text: string): string => `heading ${sentence(text)}`;
export const stop = (text: string): string => `stop ${sentence(text)}`;

// What a here-document holds and the word that ends it stand at the margin.
const IS_HERE_DOCUMENT = /^(EOF|\$[a-z_]+)$/;

export const indent = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (IS_HERE_DOCUMENT.test(line) ? line : `  ${line}`));

/** Runs checks and says the sentence when none of them found a difference. */
export const unlessDifferent = (checks: readonly string[], text: string): readonly string[] => [
  'before=$differed',
  ...checks,
  `[ "$differed" -gt "$before" ] || ${agrees(text)}`,
];
