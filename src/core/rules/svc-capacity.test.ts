import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { serviceCidr: '10.43.0.0/24' }, fires: [] },
  // 80 % of 254 are 203, four of them K3s's own.
  {
    plan: { serviceCidr: '10.43.0.0/24', services: 200 },
    fires: [{ severity: 'warning', wanted: 204, usable: 254n, isTooSmall: false, proposal: '10.43.0.0/23' }],
  },
  { plan: { serviceCidr: '10.43.0.0/24', services: 251 }, fires: [{ severity: 'error', isTooSmall: true }] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/120', services: 200 }, fires: [] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/120', services: 201 }, fires: [{ usable: 255n }] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/120', services: 300 },
    fires: [{ place: { item: 1 }, severity: 'error' }],
  },
  {
    plan: { serviceCidr: '10.43.0.0/24', services: 200, k3sVersion: 'v1.32.9+k3s1' },
    fires: [{ isExtendable: false }],
  },
  { plan: { serviceCidr: '10.43.0.0/24', services: 200, k3sVersion: 'v1.33.1+k3s1' }, fires: [{ isExtendable: true }] },
  // There is no larger range to propose.
  { plan: { clusterCidr: '172.16.0.0/16', serviceCidr: '10.0.0.0/12', services: 900000 }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('svc-capacity', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { serviceCidr: '10.43.0.0/24', services: 1000 },
    fixed: { serviceCidr: '10.43.0.0/21', services: '1000' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('svc-capacity', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('svc-capacity', repaired)).toEqual([]);
});
