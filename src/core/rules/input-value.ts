import { SOURCES } from '../k3s/source';
import type { Expected } from '../plan/reading';
import { defineRule } from './rule';

/** Reported by the reader (`plan/reading.ts`): a text that its field cannot hold. */
export const inputValue = defineRule<
  'input-value',
  { text: string; expected: Expected; choices: readonly string[]; from: number | null; to: number | null }
>({
  id: 'input-value',
  field: 'servers',
  sources: [SOURCES.configuration],
  hides: 'field',
});
