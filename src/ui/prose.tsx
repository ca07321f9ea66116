import type { ReactNode } from 'react';

/** A sentence in which what stands between backticks is code. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  // Pieces alternate, so their place says what they are.
  // oxlint-disable-next-line react/no-array-index-key
  return text.split('`').map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));
}
