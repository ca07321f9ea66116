import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  { plan: { podsPerNode: 111 }, fires: [{ severity: 'warning', maxPods: 110, isDefault: true }] },
  { plan: { podsPerNode: 201, maxPods: 200 }, fires: [{ maxPods: 200, isDefault: false }] },
  // kubelet counts with any CNI.
  { plan: { podsPerNode: 111, flannelBackend: 'none' }, fires: [{ severity: 'warning' }] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('ppn-needs-maxpods', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([{ plan: { podsPerNode: 200 }, fixed: { podsPerNode: '200', maxPods: '200' } }])(
  'the repair of $plan',
  ({ plan: fields, fixed }) => {
    const plan = planWith(fields);
    const [finding] = findingsOf('ppn-needs-maxpods', plan);
    const repaired = finding === undefined ? null : fixFinding(plan, finding);
    expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
    expect(repaired === null ? [] : findingsOf('ppn-needs-maxpods', repaired)).toEqual([]);
  },
);
