import type { Finding } from '../../core/plan/finding';
import { readPlan } from '../../core/plan/plan-text';
import { checkRule } from '../../core/rules/checker';
import type { Rule } from '../../core/rules/rule';
import { decodeFragment } from '../../core/share/codec';

/** What one rule says about an example's plan on its own, readers included: worse findings of other rules hide nothing here. */
export function exampleFindings(rule: Rule, given: string): readonly Finding[] {
  const link = decodeFragment(`v=1&${given}`);
  const reading = readPlan(link.text);
  const all = [...link.findings, ...reading.findings, ...checkRule(rule, reading.plan)];
  return all.filter(({ id }) => id === rule.id);
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

export const worstOf = (findings: readonly Finding[]): Finding | null =>
  findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])[0] ?? null;
