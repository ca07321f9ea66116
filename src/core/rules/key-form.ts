import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';
import { withKey } from './with-key';

/** Reported by the reader of files and words: a name that still begins with a dash once K3s has put its own before it. */
export const keyForm = defineRule<'key-form', { key: string; name: string; value: string | null; isKnown: boolean }>({
  id: 'key-form',
  field: 'nodes',
  sources: [SOURCES.seen, SOURCES.configuration],
  fix: (plan, { facts: { name, value } }) => (value === null ? null : withKey(plan, name, value)),
});
