import type { Flag } from '../k3s/flags';
import {
  LINE_FIELDS,
  NODE_FIELD_NAMES,
  NODE_FIELDS,
  PLAN_FIELD_NAMES,
  PLAN_FIELDS,
  type NodeTextField,
  type PlanTextField,
} from '../plan/fields';

/** The field of a plan, or of one of its nodes, that holds a flag. */
export type FlagField =
  | { readonly of: 'plan'; readonly field: PlanTextField; readonly hasLines: boolean }
  | { readonly of: 'node'; readonly field: NodeTextField; readonly hasLines: boolean };

/** Fields of nodes come first: where both have one, a machine's file speaks of that machine. */
export function fieldOf({ name }: Flag): FlagField | null {
  const own = NODE_FIELD_NAMES.find((field) => NODE_FIELDS[field].key === name);
  if (own !== undefined) return { of: 'node', field: own, hasLines: LINE_FIELDS.includes(own) };
  const field = PLAN_FIELD_NAMES.find((each) => PLAN_FIELDS[each].key === name);
  return field === undefined ? null : { of: 'plan', field, hasLines: LINE_FIELDS.includes(field) };
}
