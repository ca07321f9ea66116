import { NODE_FIELDS, PLAN_FIELDS } from './fields';
import type { Plan, PlanNode } from './plan';

const unsetOf = (fields: Readonly<Record<string, { readonly unset: unknown }>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([name, { unset }]) => [name, unset]));

// Every field under its own name, with the value that its table says it has when unset.

/** A new plan: one server, nothing else stated. */
export const EMPTY_PLAN = { ...unsetOf(PLAN_FIELDS), nodes: [] } as unknown as Plan;

/** A machine of which nothing is known but that it is a server. */
export const EMPTY_NODE = unsetOf(NODE_FIELDS) as unknown as PlanNode;
