import { comment } from '../../quote';

/** A text with its size, which is counted once for what many documents share. */
export interface Piece {
  readonly text: string;
  readonly bytes: number;
}

export const piece = (text: string): Piece => ({ text, bytes: bytesOf(text) });

export const notePiece = (notes: readonly string[]): Piece => piece(notes.map((note) => `${comment(note)}\n`).join(''));

/** How many bytes a text has in UTF-8. */
export function bytesOf(text: string): number {
  if (/^[\0-\u007f]*$/.test(text)) return text.length;
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += 1;
    // Each half of a surrogate pair counts two of four bytes.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
