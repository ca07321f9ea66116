import * as fc from 'fast-check';
import { expect, test } from 'vitest';
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

const LATER: Readonly<Record<LaterPack, Pack>> = {
  cni: CNI,
  hosts: HOSTS,
  services: SERVICES,
  sites: SITES,
  live: LIVE,
};

const plans = [EMPTY_PLAN, ...fc.sample(arbitraryPlan, { numRuns: 5000, seed: 7 })];

// The page never loads a pack for such a plan, so nobody would be told.
test.each(keysOf(LATER))('%s has nothing to say to a plan that does not need it', (name) => {
  const others = plans.filter((plan) => !PACK_NEEDS[name](plan));
  const met = new Set<string>();
  for (const rule of rulesIn([LATER[name]])) {
    if (others.some((plan) => checkRule(rule, plan).length > 0)) met.add(rule.id);
  }
  expect([...met]).toEqual([]);
  expect(others.length).toBeGreaterThan(0);
});
