import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { keysOf } from '../keys-of';
import { EMPTY_PLAN } from '../plan/empty-plan';
import { checkRule } from './checker';
import { rulesIn, type Pack } from './pack';
import { PACK_NEEDS, type LaterPack } from './pack-needs';
import { CNI } from './packs/cni';
import { HOSTS } from './packs/hosts';
import { LIVE } from './packs/live';
import { SERVICES } from './packs/services';
import { SITES } from './packs/sites';

const PACK: Readonly<Record<LaterPack, Pack>> = {
  cni: CNI,
  hosts: HOSTS,
  services: SERVICES,
  sites: SITES,
  live: LIVE,
};

const plans = fc.sample(arbitraryPlan, { numRuns: 4000, seed: 11 });

describe.each(keysOf(PACK_NEEDS))('the pack %s', (pack) => {
  test('is not needed by a new plan', () => {
    expect(PACK_NEEDS[pack](EMPTY_PLAN)).toBe(false);
  });

  // The page does without the pack, so a finding of it would never be seen.
  test('finds nothing in a plan that does not need it', () => {
    const without = plans.filter((plan) => !PACK_NEEDS[pack](plan));
    expect(without.length).toBeGreaterThan(100);
    const found = without.flatMap((plan) => rulesIn([PACK[pack]]).flatMap((rule) => checkRule(rule, plan)));
    expect(found.slice(0, 3)).toEqual([]);
  });
});
