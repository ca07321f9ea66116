import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader of words. The finding never holds the secret itself. */
export const tokenInArgv = defineRule<'token-in-argv', { key: string }>({
  id: 'token-in-argv',
  field: 'nodes',
  sources: [SOURCES.configuration, SOURCES.serverFlags],
});
