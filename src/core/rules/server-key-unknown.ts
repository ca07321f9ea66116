import { SOURCES } from '../k3s/source';
import type { NotTaken } from './agent-key';
import { defineRule } from './rule';
import { withKey } from './with-key';

/** Reported by the reader of files and words: skipped in a file, refused on the command line. */
export const serverKeyUnknown = defineRule<'server-key-unknown', NotTaken>({
  id: 'server-key-unknown',
  field: 'nodes',
  sources: [SOURCES.seen, SOURCES.serverFlags],
  fix: (plan, { facts: { nearest, value } }) =>
    nearest === null || value === null ? null : withKey(plan, nearest, value),
});
