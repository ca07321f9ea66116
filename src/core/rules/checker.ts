import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { PlanReading } from '../plan/plan-text';
import { isSamePlan } from '../plan/same-plan';
import type { Rule } from './rule';

const RANK = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** Judges plans by some of the rules: all of them, or those that a page has loaded. */
export interface Checker {
  readonly ruleOf: (id: string) => Rule | null;
  /** Everything there is to say about a plan, most severe first, without what a worse finding already explains. */
  readonly checkPlan: (plan: Plan, read?: readonly Finding[]) => readonly Finding[];
  readonly checkReading: (reading: PlanReading) => readonly Finding[];
  /**
   * The plan with one finding repaired. Null when the rule leaves the choice to a person, and when in this plan, with whatever
   * else is wrong with it, the repair would not help or would add an error.
   */
  readonly fixFinding: (plan: Plan, finding: Finding) => Plan | null;
  /** Whether a finding stands in the way of the download: errors do, but for acknowledged ones. */
  readonly blocksDownload: (finding: Finding, acknowledged: ReadonlySet<string>) => boolean;
}

const isList = <T>(found: T | readonly T[]): found is readonly T[] => Array.isArray(found);

/** What one rule says about a plan, on its own. */
export function checkRule(rule: Rule, plan: Plan): readonly Finding[] {
  const found = rule.check?.(plan) ?? [];
  return (isList(found) ? found : [found]).map(({ severity, facts, place }) => ({
    id: rule.id,
    severity,
    place: { field: rule.field, node: null, item: null, ...place },
    facts,
  }));
}

/** @param rules In the order in which they explain each other. */
export function checkerOf(rules: readonly Rule[]): Checker {
  const known = new Map(rules.map((rule, order) => [rule.id, { rule, order }]));
  const ruleOf = (id: string): Rule | null => known.get(id)?.rule ?? null;
  const orderOf = ({ id }: Finding): number => known.get(id)?.order ?? rules.length;
  const checkPlan = (plan: Plan, read: readonly Finding[] = []): readonly Finding[] => {
    const findings = [...read, ...rules.flatMap((rule) => checkRule(rule, plan))];
    return withoutExplained(findings, ruleOf, orderOf).toSorted(
      (a, b) => RANK[a.severity] - RANK[b.severity] || orderOf(a) - orderOf(b),
    );
  };
  return {
    ruleOf,
    checkPlan,
    checkReading: ({ plan, findings }) => checkPlan(plan, findings),
    fixFinding: fixerOf(rules, ruleOf),
    blocksDownload: ({ id, severity }, acknowledged) =>
      severity === 'error' && !(ruleOf(id)?.acknowledgeable === true && acknowledged.has(id)),
  };
}

function withoutExplained(
  findings: readonly Finding[],
  ruleOf: Checker['ruleOf'],
  orderOf: (finding: Finding) => number,
): readonly Finding[] {
  const hidden = new Set<string>();
  // By place, the order of the first rule that hides all others there.
  const firstAt = new Map<string, number>();
  for (const error of findings) {
    const hides = error.severity === 'error' ? (ruleOf(error.id)?.hides ?? []) : [];
    if (hides === 'field') {
      firstAt.set(placeOf(error), Math.min(orderOf(error), firstAt.get(placeOf(error)) ?? Infinity));
    } else {
      for (const id of hides) hidden.add(id);
    }
  }
  return findings.filter((finding) => {
    const first = firstAt.get(placeOf(finding));
    // Of two that would hide each other, the earlier rule stays.
    const isExplainedThere = first !== undefined && (ruleOf(finding.id)?.hides !== 'field' || first < orderOf(finding));
    return !isExplainedThere && !hidden.has(finding.id);
  });
}

// Keys of a file that no plan holds have no field of their own, only a place in the file.
const placeOf = ({ place: { field, node, text } }: Finding): string =>
  field === 'nodes' && text !== undefined
    ? `${text.origin}:${text.line ?? ''}:${text.column ?? ''}`
    : `${field} ${node ?? ''}`;

/** What is known about one plan: its errors, and what its repairs lead to, since many lead to the same plan. */
interface Judged {
  readonly errors: ReadonlySet<string>;
  readonly repairs: { readonly fixed: Plan; readonly addsNoError: boolean }[];
}

function fixerOf(rules: readonly Rule[], ruleOf: Checker['ruleOf']): Checker['fixFinding'] {
  // A page asks for the repair of each finding of one plan, and shows the same finding in several places.
  const judgedOf = new WeakMap<Plan, Judged>();
  const repairOf = new WeakMap<Finding, { readonly plan: Plan; readonly repaired: Plan | null }>();

  function addsNoError(plan: Plan, fixed: Plan): boolean {
    const judged = judgedOf.get(plan) ?? judge(rules, plan);
    judgedOf.set(plan, judged);
    const before = judged.repairs.find((repair) => isSamePlan(repair.fixed, fixed));
    if (before !== undefined) return before.addsNoError;
    const isHarmless = rules.every((rule) => judged.errors.has(rule.id) || !hasError(rule, fixed));
    judged.repairs.push({ fixed, addsNoError: isHarmless });
    return isHarmless;
  }

  function repairedPlan(plan: Plan, finding: Finding): Plan | null {
    const rule = ruleOf(finding.id);
    const fixed = rule?.fix?.(plan, finding) ?? null;
    if (rule === null || fixed === null) return null;
    // What only readers report is not in the plan yet: its repair brings a text to what it was meant to be.
    if (rule.check === undefined) return fixed;
    return helps(rule, finding, plan, fixed) && addsNoError(plan, fixed) ? fixed : null;
  }

  return (plan, finding) => {
    const known = repairOf.get(finding);
    if (known?.plan === plan) return known.repaired;
    const repaired = repairedPlan(plan, finding);
    repairOf.set(finding, { plan, repaired });
    return repaired;
  };
}

const judge = (rules: readonly Rule[], plan: Plan): Judged => ({
  errors: new Set(rules.flatMap((rule) => (hasError(rule, plan) ? [rule.id] : []))),
  repairs: [],
});

const hasError = (rule: Rule, plan: Plan): boolean =>
  checkRule(rule, plan).some(({ severity }) => severity === 'error');

function helps(rule: Rule, { place }: Finding, plan: Plan, fixed: Plan): boolean {
  const left = checkRule(rule, fixed);
  const isLeft = left.some(
    (other) => other.place.field === place.field && other.place.node === place.node && other.place.item === place.item,
  );
  // What is taken out of a list moves the next item to its place.
  return !isLeft || left.length < checkRule(rule, plan).length;
}
