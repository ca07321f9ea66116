import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader (`plan/read-value.ts`): such a text never reaches a plan. */
export const boolForm = defineRule<'bool-form', { text: string; suggestion: 'true' | 'false' | null }>({
  id: 'bool-form',
  field: 'flannelIpv6Masq',
  sources: [SOURCES.seen],
  hides: 'field',
});
