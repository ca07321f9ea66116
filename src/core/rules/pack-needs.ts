import { EMPTY_NODE, EMPTY_PLAN, type Field, type NodeField, type Plan, type PlanField } from '../plan/plan';

/**
 * The fields that packs of rarer rules are about. As long as all of them are as in a new plan, none of the rules finds
 * anything, and the page does without the pack.
 */
export const PACK_NEEDS = {
  sites: ['topology', 'flannelExternalIp', 'nodeExternalIp'],
  live: ['runningStack'],
} as const satisfies Record<string, readonly Field[]>;

export type LaterPack = keyof typeof PACK_NEEDS;

/** Whether the rules of a pack can find anything in a plan. */
export const isNeeded = (pack: LaterPack, plan: Plan): boolean =>
  PACK_NEEDS[pack].some((field: Field) => isSet(plan, field));

const isSet = (plan: Plan, field: Field): boolean =>
  (isPlanField(field) && !isEmpty(plan[field], EMPTY_PLAN[field])) ||
  (isNodeField(field) && plan.nodes.some((node) => !isEmpty(node[field], EMPTY_NODE[field])));

const isPlanField = (field: Field): field is PlanField => Object.hasOwn(EMPTY_PLAN, field);
const isNodeField = (field: Field): field is NodeField => Object.hasOwn(EMPTY_NODE, field);

const isEmpty = (value: unknown, empty: unknown): boolean =>
  value === empty || (Array.isArray(value) && value.length === 0);
