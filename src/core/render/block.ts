import type { Field } from '../plan/plan';

/** A line of a file and the field of the plan it comes from. */
export interface Line {
  readonly text: string;
  readonly field: Field | null;
}

/** Lines put together, so that what many files share is made once. */
export interface Block {
  readonly text: string;
  readonly fields: readonly (Field | null)[];
}

export const blockOf = (lines: readonly Line[]): Block => ({
  text: lines.map(({ text }) => `${text}\n`).join(''),
  fields: lines.map(({ field }) => field),
});

/** Adds texts up without copying them: engines keep a sum of strings as one until somebody reads it. */
export function joinBlocks(blocks: readonly Block[]): Block {
  // A plan has two files for each node: loops, since nothing else in them takes as long.
  let text = '';
  const fields: (Field | null)[] = [];
  for (const block of blocks) {
    text += block.text;
    for (const field of block.fields) fields.push(field);
  }
  return { text, fields };
}
