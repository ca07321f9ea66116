import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/**
 * Reported by readers: a mapping, which K3s prints and takes as text; a list inside a list, of which its first item counts, and
 * several values for a key that takes one, of which the last counts.
 */
export const valueForm = defineRule<'value-form', { key: string; counts: 'none' | 'first' | 'last' }>({
  id: 'value-form',
  field: 'clusterCidr',
  sources: [SOURCES.seen],
  hides: 'field',
});
