import type { Finding } from '../core/plan/finding';
import type { Plan } from '../core/plan/plan';
import { readPlan } from '../core/plan/plan-text';
import { textOfJson } from '../core/plan/plan-json';
import { checkReading, checkRule, ruleOf } from '../core/rules/check-plan';

/**
 * A plan from what differs from a new one, written as a JSON plan: ranges and addresses as text, K3s's names in camelCase.
 * Throws when a value does not parse, so that a typo in a test cannot pass as a plan.
 */
export function planWith(fields: Readonly<Record<string, unknown>>): Plan {
  const { plan, stale, findings } = readPlan(textOfJson(fields).text);
  if (stale.length > 0)
    throw new Error(`does not parse: ${JSON.stringify({ stale, findings: findings.map(({ id }) => id) })}`);
  return plan;
}

/** What is said about a JSON plan, texts that do not parse included. */
export const checkJson = (fields: Readonly<Record<string, unknown>>): readonly Finding[] =>
  checkReading(readPlan(textOfJson(fields).text));

/** What one rule says about a plan, also where a worse finding would hide it. */
export function findingsOf(id: string, plan: Plan): readonly Finding[] {
  const rule = ruleOf(id);
  if (rule === null) throw new Error(`no rule ${id}`);
  return checkRule(rule, plan);
}
