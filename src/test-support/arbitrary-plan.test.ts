import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printPlan, readPlan } from '../core/plan/plan-text';
import { arbitraryPlan } from './arbitrary-plan';

test('every arbitrary plan can be written and read back', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { plan: read, stale, findings } = readPlan(printPlan(plan));
      expect({ read, stale, findings }).toEqual({ read: plan, stale: [], findings: [] });
    }),
    { numRuns: 1000 },
  );
});
