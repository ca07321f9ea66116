import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { PlanReading } from '../plan/plan-text';
import { isSamePlan } from '../plan/same-plan';
import { RULES, type AnyRule } from './index';

const RANK = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

const BY_ID: ReadonlyMap<string, { readonly rule: AnyRule; readonly order: number }> = new Map(
  RULES.map((rule, order) => [rule.id, { rule, order }]),
);

export const ruleOf = (id: string): AnyRule | null => BY_ID.get(id)?.rule ?? null;

const orderOf = ({ id }: Finding): number => BY_ID.get(id)?.order ?? RULES.length;

const isList = <T>(found: T | readonly T[]): found is readonly T[] => Array.isArray(found);

/** What one rule says about a plan, on its own. */
export function checkRule(rule: AnyRule, plan: Plan): readonly Finding[] {
  const found = rule.check?.(plan) ?? [];
  return (isList(found) ? found : [found]).map(({ severity, facts, place }) => ({
    id: rule.id,
    severity,
    place: { field: rule.field, node: null, item: null, ...place },
    facts,
  }));
}

/** Everything there is to say about a plan, most severe first, without what a worse finding already explains. */
export function checkPlan(plan: Plan, read: readonly Finding[] = []): readonly Finding[] {
  const findings = [...read, ...RULES.flatMap((rule) => checkRule(rule, plan))];
  return withoutExplained(findings).toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || orderOf(a) - orderOf(b));
}

export const checkReading = ({ plan, findings }: PlanReading): readonly Finding[] => checkPlan(plan, findings);

function withoutExplained(findings: readonly Finding[]): readonly Finding[] {
  const hidden = new Set<string>();
  // By place, the order of the first rule that hides all others there.
  const firstAt = new Map<string, number>();
  for (const error of findings) {
    const hides = error.severity === 'error' ? (ruleOf(error.id)?.hides ?? []) : [];
    if (hides === 'field') {
      firstAt.set(placeOf(error), Math.min(orderOf(error), firstAt.get(placeOf(error)) ?? RULES.length));
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

const placeOf = ({ place: { field, node } }: Finding): string => `${field} ${node ?? ''}`;

// The same finding stands in several places of a page.
const repairOf = new WeakMap<Finding, { readonly plan: Plan; readonly repaired: Plan | null }>();

/**
 * The plan with one finding repaired. Null when the rule leaves the choice to a person, and when in this plan, with whatever
 * else is wrong with it, the repair would not help or would add an error.
 */
export function fixFinding(plan: Plan, finding: Finding): Plan | null {
  const known = repairOf.get(finding);
  if (known?.plan === plan) return known.repaired;
  const repaired = repairedPlan(plan, finding);
  repairOf.set(finding, { plan, repaired });
  return repaired;
}

function repairedPlan(plan: Plan, finding: Finding): Plan | null {
  const rule = ruleOf(finding.id);
  const fixed = rule?.fix?.(plan, finding) ?? null;
  if (rule === null || fixed === null) return null;
  // What only readers report is not in the plan yet: its repair brings a text to what it was meant to be.
  if (rule.check === undefined) return fixed;
  return helps(rule, finding, plan, fixed) && addsNoError(plan, fixed) ? fixed : null;
}

function helps(rule: AnyRule, { place }: Finding, plan: Plan, fixed: Plan): boolean {
  const left = checkRule(rule, fixed);
  const isLeft = left.some(
    (other) => other.place.field === place.field && other.place.node === place.node && other.place.item === place.item,
  );
  // What is taken out of a list moves the next item to its place.
  return !isLeft || left.length < checkRule(rule, plan).length;
}

// A page asks for the repair of each finding of one plan, and many of them lead to the same plan.
const judgedOf = new WeakMap<Plan, Judged>();

interface Judged {
  readonly errors: ReadonlySet<string>;
  readonly repairs: { readonly fixed: Plan; readonly addsNoError: boolean }[];
}

function addsNoError(plan: Plan, fixed: Plan): boolean {
  const { errors, repairs } = judgedOf.get(plan) ?? judge(plan);
  const known = repairs.find((repair) => isSamePlan(repair.fixed, fixed));
  if (known !== undefined) return known.addsNoError;
  const isHarmless = RULES.every((rule) => errors.has(rule.id) || !hasError(rule, fixed));
  repairs.push({ fixed, addsNoError: isHarmless });
  return isHarmless;
}

function judge(plan: Plan): Judged {
  const errors = new Set<string>(RULES.flatMap((rule) => (hasError(rule, plan) ? [rule.id] : [])));
  const judged: Judged = { errors, repairs: [] };
  judgedOf.set(plan, judged);
  return judged;
}

const hasError = (rule: AnyRule, plan: Plan): boolean =>
  checkRule(rule, plan).some(({ severity }) => severity === 'error');

/** Whether the files may be downloaded: no error is left, but for acknowledged ones. */
export const blocksDownload = ({ id, severity }: Finding, acknowledged: ReadonlySet<string>): boolean =>
  severity === 'error' && !(ruleOf(id)?.acknowledgeable === true && acknowledged.has(id));
