import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryNeeds } from '../../test-support/arbitrary-needs';
import { checkRule } from '../rules/check-plan';
import { RULES, type RuleId } from '../rules/index';
import type { Rule } from '../rules/rule';
import { derive } from './derive';
import type { Field, Plan } from './plan';
import { servicesWanted } from './service-prefix';
import { solve } from './solve';
import { applyNearest, applyProposal, isApplied } from './solve-apply';
import { needsOf } from './solve-needs';

/**
 * What may still speak of a plan with a proposal: the first is about the needs themselves, and whether a global prefix is
 * routed to the nodes only a person knows. Every other rule about ranges, masks, capacity and overlaps must be content.
 */
const MAY_SPEAK: ReadonlySet<string> = new Set<RuleId>(['ppn-beyond-tested', 'v6-gua-unrouted']);

const DECIDED: ReadonlySet<Field> = new Set([
  'clusterCidr',
  'serviceCidr',
  'nodeCidrMaskSize',
  'nodeCidrMaskSizeIpv4',
  'nodeCidrMaskSizeIpv6',
  'maxPods',
  'podsPerNode',
  'services',
  'nodesAtPeak',
  'clusterDns',
  'flannelIpv6Masq',
]);

const OTHERS = RULES.filter(({ id }) => !MAY_SPEAK.has(id));
const ABOUT_RANGES = OTHERS.filter(({ field }) => DECIDED.has(field));

const complaints = (rules: readonly Rule[], plan: Plan): readonly string[] =>
  rules.flatMap((rule) =>
    checkRule(rule, plan).flatMap(({ id, severity, place }) =>
      severity === 'info' ? [] : [`${id} at ${place.field} ${place.item ?? ''}`],
    ),
  );

/** What a plan does not carry of what it needs. */
function shortcomings(plan: Plan): readonly string[] {
  const { nodeCapacity, podsPerNode, servicesUsable, nodesAtPeak } = derive(plan);
  return [
    ...(nodeCapacity >= BigInt(nodesAtPeak) ? [] : ['nodes']),
    ...(podsPerNode >= BigInt(plan.podsPerNode ?? 110) ? [] : ['pods per node']),
    ...(servicesUsable >= BigInt(servicesWanted(plan)) ? [] : ['services']),
  ];
}

/** Every plan that solving leads to: one for each proposal, or the nearest to the impossible. */
function answersTo(plan: Plan, allowed: Parameters<typeof needsOf>[1]): readonly Plan[] {
  const solution = solve(needsOf(plan, allowed));
  if ('proposals' in solution) return solution.proposals.map((proposal) => applyProposal(plan, proposal));
  return solution.nearest === null ? [] : [applyNearest(plan, solution.nearest)];
}

const RUNS = 20_000;

describe('random needs', () => {
  test(
    `${RUNS} times every proposal serves what is needed and leaves the rules about ranges nothing to say`,
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(arbitraryNeeds, ({ plan, allowed }) => {
          const answers = answersTo(plan, allowed);
          expect(answers.flatMap((next) => [...complaints(ABOUT_RANGES, next), ...shortcomings(next)])).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
  );

  test('no rule about anything else is woken up by a proposal', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryNeeds, ({ plan, allowed }) => {
        const before = complaints(RULES, plan);
        const after = answersTo(plan, allowed).flatMap((next) => complaints(OTHERS, next));
        expect(after.filter((each) => !before.includes(each))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('a plan has a proposal once it is applied, and no other proposal', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryNeeds, ({ plan, allowed }) => {
        const solution = solve(needsOf(plan, allowed));
        if ('impossible' in solution) return;
        const [first, ...others] = solution.proposals;
        const next = applyProposal(plan, first);
        expect(isApplied(next, first)).toBe(true);
        expect(others.some((other) => isApplied(next, other))).toBe(false);
        // What was proposed once is proposed again.
        expect(solve(needsOf(next, allowed))).toEqual(solution);
      }),
      { numRuns: 600 },
    );
  });
});
