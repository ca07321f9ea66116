import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import type { Finding } from '../plan/finding';
import { printPlan } from '../plan/plan-text';
import type { Plan } from '../plan/plan';
import { checkPlan, checkRule, fixFinding, ruleOf } from './check-plan';
import { RULES } from './index';

const idsOfErrors = (plan: Plan): ReadonlySet<string> =>
  new Set(
    RULES.flatMap((rule) => checkRule(rule, plan)).flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])),
  );

const countAt = (plan: Plan, { id, place }: Finding): { readonly here: number; readonly all: number } => {
  const rule = ruleOf(id);
  const said = rule === null ? [] : checkRule(rule, plan);
  const isHere = (other: Finding): boolean =>
    other.place.field === place.field && other.place.node === place.node && other.place.item === place.item;
  return { here: said.filter(isHere).length, all: said.length };
};

// What is taken out of a list moves the next item to its place, so fewer findings are progress as well.
function isSilenced(plan: Plan, fixed: Plan, finding: Finding): boolean {
  const { here, all } = countAt(fixed, finding);
  return here === 0 || all < countAt(plan, finding).all;
}

/** What is wrong with the repairs of a plan, in words a counterexample can be read by. */
function complaints(plan: Plan): readonly string[] {
  const before = idsOfErrors(plan);
  return checkPlan(plan).flatMap((finding) => {
    const fixed = fixFinding(plan, finding);
    if (fixed === null) return [];
    const { field, node, item } = finding.place;
    const where = `${finding.id} at ${field}/${node}/${item}`;
    const added = [...idsOfErrors(fixed)].filter((id) => !before.has(id));
    return [
      ...(isSilenced(plan, fixed, finding) ? [] : [`${where} is still there`]),
      ...added.map((id) => `${where} adds ${id}: ${JSON.stringify(printPlan(fixed))}`),
    ];
  });
}

test('a repair silences its rule at that place and adds no error', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(complaints(plan)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

// The engine refuses a repair that does more harm than good; one that it always refuses is no repair.
test('every repair is of use in some plan', () => {
  const used = new Set<string>();
  for (const plan of fc.sample(arbitraryPlan, { numRuns: 2000, seed: 7 })) {
    for (const finding of RULES.flatMap((rule) => checkRule(rule, plan))) {
      if (!used.has(finding.id) && fixFinding(plan, finding) !== null) used.add(finding.id);
    }
  }
  const repairable = RULES.flatMap((rule) => ('fix' in rule && 'check' in rule ? [rule.id] : []));
  expect(repairable.filter((id) => !used.has(id))).toEqual([]);
});
