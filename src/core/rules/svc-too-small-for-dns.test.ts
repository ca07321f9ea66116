import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { serviceCidr: '10.43.0.0/29' },
    fires: [{ severity: 'error', range: '10.43.0.0/29', proposal: '10.43.0.0/16' }],
  },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/125' }, fires: [{ proposal: 'fd00:43::/112' }] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/126' },
    fires: [{ place: { item: 1 }, proposal: 'fd00:43::/112' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('svc-too-small-for-dns', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { serviceCidr: '10.43.0.0/29' }, fixed: { serviceCidr: '10.43.0.0/16' } },
  // Where something is in the way, elsewhere.
  {
    plan: { serviceCidr: '10.43.0.0/29', nodeIp: '10.43.200.1' },
    fixed: { serviceCidr: '10.44.0.0/16', nodes: [{ role: 'server', nodeIp: '10.43.200.1' }] },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('svc-too-small-for-dns', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('svc-too-small-for-dns', repaired)).toEqual([]);
});
