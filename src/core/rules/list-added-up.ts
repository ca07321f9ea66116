import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader of files and words; the documentation says that the command line replaces the file's list. */
export const listAddedUp = defineRule<'list-added-up', { key: string; origin: string; values: readonly string[] }>({
  id: 'list-added-up',
  field: 'nodes',
  sources: [SOURCES.seen, SOURCES.k3sParser],
});
