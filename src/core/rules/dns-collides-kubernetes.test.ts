import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { clusterDns: '10.43.0.1' }, fires: [{ severity: 'error', place: { item: 0 }, proposal: '10.43.0.10' }] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', clusterDns: 'fd00:43::1' },
    fires: [{ proposal: 'fd00:43::a' }],
  },
  // K3s makes no Service for DNS then.
  { plan: { clusterDns: '10.43.0.1', disable: 'coredns' }, fires: [] },
  // Where the API has the only address, or none, there is none for DNS.
  { plan: { serviceCidr: '10.43.0.0/31', clusterDns: '10.43.0.1' }, fires: [{ proposal: null }] },
  { plan: { serviceCidr: '10.43.0.0/32', clusterDns: '10.43.0.0' }, fires: [] },
  // The API has an address of the first range only.
  {
    plan: {
      clusterCidr: 'fd00:42::/56,10.42.0.0/16',
      serviceCidr: 'fd00:43::/112,10.43.0.0/16',
      clusterDns: '10.43.0.10,fd00:43::1',
    },
    fires: [{ place: { item: 1 }, proposal: 'fd00:43::a' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('dns-collides-kubernetes', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { clusterDns: '10.43.0.1' }, fixed: { clusterDns: '10.43.0.10' } },
  {
    plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.1' },
    fixed: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.2' },
  },
  { plan: { serviceCidr: '10.43.0.0/31', clusterDns: '10.43.0.1' }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('dns-collides-kubernetes', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(finding).toBeDefined();
  expect(repaired === null ? [] : findingsOf('dns-collides-kubernetes', repaired)).toEqual([]);
});
