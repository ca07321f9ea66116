import { SOURCES } from '../k3s/source';
import { NODE_FIELDS, PLAN_FIELDS, type NodeTextField, type PlanTextField } from '../plan/fields';
import type { Place } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { withNode } from '../plan/with-node';
import { defineRule } from './rule';

/**
 * Reported by the readers: an error in ranges and addresses (`plan/read-addresses.ts`), where K3s stops at the blank, a warning
 * in tls-san (`plan/read-words.ts`), where it drops the name.
 */
export const listBlank = defineRule<'list-blank', { text: string; suggestion: string; isDropped: boolean }>({
  id: 'list-blank',
  field: 'clusterCidr',
  sources: [SOURCES.k3sNet, SOURCES.seen],
  hides: 'field',
  fix: (plan, { facts, place }) => withText(plan, place, facts.suggestion),
});

/** The plan with one field read from another text; null when that does not read either. */
function withText(plan: Plan, { field, node }: Place, text: string): Plan | null {
  if (node === null) {
    const value = isPlanField(field) ? PLAN_FIELDS[field].read(text).value : null;
    return value === null ? null : { ...plan, [field]: value };
  }
  const value = isNodeField(field) ? NODE_FIELDS[field].read(text).value : null;
  return value === null ? null : withNode(plan, node, (before) => ({ ...before, [field]: value }));
}

const isPlanField = (field: string): field is PlanTextField => Object.hasOwn(PLAN_FIELDS, field);
const isNodeField = (field: string): field is NodeTextField => Object.hasOwn(NODE_FIELDS, field);
