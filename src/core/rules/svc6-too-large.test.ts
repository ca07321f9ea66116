import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { k3sVersion: 'v1.33.9+k3s1', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/111' },
    fires: [{ severity: 'warning', effect: 'undocumented', proposal: 'fd00:43::/112' }],
  },
  {
    plan: { k3sVersion: 'v1.33.9+k3s1', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/107' },
    fires: [{ severity: 'error', effect: 'refused' }],
  },
  {
    plan: { k3sVersion: 'v1.34.1+k3s1', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/107' },
    fires: [{ severity: 'warning' }],
  },
  {
    plan: { k3sVersion: 'v1.34.1+k3s1', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/63' },
    fires: [{ severity: 'error', effect: 'no-services' }],
  },
  { plan: { serviceCidr: '10.0.0.0/8' }, fires: [] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/63' },
    fires: [{ place: { item: 1 } }],
  },
  // More Services than a /112 has room for are a reason.
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/108', services: 600000 }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('svc6-too-large', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/63' },
    fixed: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('svc6-too-large', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('svc6-too-large', repaired)).toEqual([]);
});
