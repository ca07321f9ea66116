import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader of files, at the key that does not count. */
export const yamlDuplicateKey = defineRule<'yaml-duplicate-key', { key: string; line: number; lastLine: number }>({
  id: 'yaml-duplicate-key',
  field: 'nodes',
  sources: [SOURCES.seen],
});
