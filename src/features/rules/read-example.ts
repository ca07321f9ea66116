import type { Finding } from '../../core/plan/finding';
import type { Plan } from '../../core/plan/plan';
import { readPlan } from '../../core/plan/plan-text';
import type { NO_CONFIG, readConfig } from '../../core/read/config';
import { checkRule } from '../../core/rules/checker';
import type { ExampleInput } from '../../core/rules/example';
import type { Rule } from '../../core/rules/rule';
import { decodeFragment } from '../../core/share/codec';

export interface ReadExample {
  readonly plan: Plan;
  /** What the rule finds on its own, also where a worse finding of another rule would hide it. */
  readonly findings: readonly Finding[];
}

const findingsBy = (rule: Rule, said: readonly Finding[], plan: Plan): readonly Finding[] => [
  ...said.filter(({ id }) => id === rule.id),
  ...checkRule(rule, plan),
];

/** An example that is the part of a link. */
export function readLink(rule: Rule, given: string): ReadExample {
  const link = decodeFragment(`v=1&${given}`);
  const { plan, findings } = readPlan(link.text);
  return { plan, findings: findingsBy(rule, [...link.findings, ...findings], plan) };
}

/** What reads files, words and variables; it comes with the pages that need it. */
export interface ConfigReader {
  readonly NO_CONFIG: typeof NO_CONFIG;
  readonly readConfig: typeof readConfig;
}

/** An example that is given to K3s itself. */
export function readInput(rule: Rule, given: ExampleInput, reader: ConfigReader): ReadExample {
  const config = reader.readConfig({ ...reader.NO_CONFIG, ...given });
  const { plan, findings } = readPlan(config.text);
  return { plan, findings: findingsBy(rule, [...config.findings, ...findings], plan) };
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

export const worstOf = (findings: readonly Finding[]): Finding | null =>
  findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])[0] ?? null;
