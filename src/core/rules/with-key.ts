import { LINE_FIELDS, NODE_FIELD_NAMES, NODE_FIELDS, PLAN_FIELD_NAMES, PLAN_FIELDS } from '../plan/fields';
import { EMPTY_NODE } from '../plan/empty-plan';
import type { Plan } from '../plan/plan';
import { MOST_ITEMS } from '../plan/reading';

/**
 * The plan with one of K3s's keys set to a text; items of lists are appended. A machine's own key goes to the first node
 * listed. Null when no plan holds the key or the text does not read.
 */
export function withKey(plan: Plan, key: string, text: string): Plan | null {
  const own = NODE_FIELD_NAMES.find((field) => NODE_FIELDS[field].key === key);
  if (own !== undefined) {
    const { value } = NODE_FIELDS[own].read(text);
    const [first = EMPTY_NODE, ...rest] = plan.nodes;
    return value === null ? null : { ...plan, nodes: [{ ...first, [own]: value }, ...rest] };
  }
  const field = PLAN_FIELD_NAMES.find((each) => PLAN_FIELDS[each].key === key);
  if (field === undefined) return null;
  const { value } = PLAN_FIELDS[field].read(text);
  if (value === null) return null;
  const before = plan[field];
  const isAppended = field === 'disable' || LINE_FIELDS.includes(field);
  const next =
    isAppended && Array.isArray(before) && Array.isArray(value) ? [...before, ...(value as unknown[])] : value;
  // More than a link would give back.
  if (Array.isArray(next) && next.length > MOST_ITEMS) return null;
  return { ...plan, [field]: next };
}
