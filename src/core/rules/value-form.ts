import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by readers: a mapping or a list of lists where K3s takes one value or a plain list. */
export const valueForm = defineRule<'value-form', { key: string }>({
  id: 'value-form',
  field: 'clusterCidr',
  sources: [SOURCES.seen],
  hides: 'field',
});
