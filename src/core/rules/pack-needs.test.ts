import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { keysOf } from '../keys-of';
import { EMPTY_PLAN } from '../plan/empty-plan';
import { checkRule } from './checker';
import { PACKS } from './index';
import { rulesIn } from './pack';
import { PACK_NEEDS } from './pack-needs';
const plans = fc.sample(arbitraryPlan, { numRuns: 4000, seed: 11 });

describe.each(keysOf(PACK_NEEDS))('the pack %s', (pack) => {
  test('is not needed by a new plan', () => {
    expect(PACK_NEEDS[pack](EMPTY_PLAN)).toBe(false);
  });

  // The page does without the pack, so a finding of it would never be seen.
  test('finds nothing in a plan that does not need it', () => {
    const without = plans.filter((plan) => !PACK_NEEDS[pack](plan));
    expect(without.length).toBeGreaterThan(40);
    const found = without.flatMap((plan) => rulesIn([PACKS[pack]]).flatMap((rule) => checkRule(rule, plan)));
    expect(found.slice(0, 3)).toEqual([]);
  });
});
