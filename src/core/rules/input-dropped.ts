import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader of links (`share/codec.ts`): such parts never reach a plan. */
export const inputDropped = defineRule<
  'input-dropped',
  { key: string; reason: 'repeated-key' | 'too-many-nodes' | 'unknown-version' | 'too-long' }
>({
  id: 'input-dropped',
  field: 'nodes',
  sources: [SOURCES.configuration],
});
