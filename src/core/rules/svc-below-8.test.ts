import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { serviceCidr: '10.43.0.0/30' }, fires: [{ severity: 'error', addresses: 4n, proposal: '10.43.0.0/16' }] },
  { plan: { serviceCidr: '10.43.0.0/32', clusterDns: '10.43.0.0' }, fires: [{ addresses: 1n }] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/126' }, fires: [{ proposal: 'fd00:43::/112' }] },
  // Only the first range has to hold the API.
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/126' }, fires: [] },
  {
    plan: { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/126,10.43.0.0/16' },
    fires: [{ place: { item: 0 } }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('svc-below-8', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { serviceCidr: '10.43.0.0/30', clusterDns: '10.43.0.2' },
    fixed: { serviceCidr: '10.43.0.0/16', clusterDns: '10.43.0.2' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('svc-below-8', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('svc-below-8', repaired)).toEqual([]);
});
