import type { MoreField } from './parts';

/** What the input of a field is called, as in the other forms. */
export const inputName = (name: MoreField, node: number | null): string =>
  node === null ? name : `nodes.${node}.${name}`;
