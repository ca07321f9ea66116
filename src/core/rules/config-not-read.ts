import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/**
 * Reported by the reader of files and words: a file that is named and is not there, one that a variable replaces, a drop-in
 * with another ending, documents after the first, and what follows a word that is no flag.
 */
export const configNotRead = defineRule<
  'config-not-read',
  { path: string; reason: 'missing' | 'variable' | 'name' | 'documents' | 'words' }
>({
  id: 'config-not-read',
  field: 'nodes',
  sources: [SOURCES.seen, SOURCES.configuration],
});
