import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' }, fires: [] },
  {
    plan: { clusterCidr: '10.42.0.0/16', serviceCidr: '10.42.128.0/17' },
    fires: [{ severity: 'error', place: { item: 0 }, isAllTaken: false, newPods: null, newServices: '10.43.0.0/17' }],
  },
  {
    plan: { clusterCidr: '10.5.0.0/16', serviceCidr: '10.0.0.0/12' },
    fires: [{ isAllTaken: true, newPods: '10.42.0.0/16', newServices: null }],
  },
  { plan: { clusterCidr: '10.42.0.0/16', serviceCidr: '10.42.0.0/16' }, fires: [{ isAllTaken: true }] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:42::/112' }, fires: [{ newServices: 'fd00:43::/112' }] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:42::/112' },
    fires: [{ place: { item: 1 }, pods: 'fd00:42::/56' }],
  },
  // A range that is not set is there all the same.
  { plan: { serviceCidr: '10.42.0.0/24' }, fires: [{ pods: '10.42.0.0/16' }] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('overlap-pod-svc', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  // DNS moves along with its range.
  {
    plan: { clusterCidr: '10.42.0.0/16', serviceCidr: '10.42.0.0/24', clusterDns: '10.42.0.53' },
    fixed: { clusterCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/24', clusterDns: '10.43.0.53' },
  },
  // Nothing is free beside everything.
  {
    plan: { clusterCidr: '0.0.0.0/0', serviceCidr: '10.43.0.0/16' },
    fixed: { clusterCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('overlap-pod-svc', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('overlap-pod-svc', repaired)).toEqual([]);
});
