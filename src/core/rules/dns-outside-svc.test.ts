import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { clusterDns: '10.43.0.10' }, fires: [] },
  {
    plan: { clusterDns: '10.43.255.255' },
    fires: [{ severity: 'error', isEdge: true, range: '10.43.0.0/16', proposal: '10.43.0.10' }],
  },
  { plan: { clusterDns: '10.43.0.0' }, fires: [{ isEdge: true }] },
  { plan: { clusterDns: '10.44.0.0' }, fires: [{ isEdge: false }] },
  { plan: { clusterDns: 'fd00:43::a' }, fires: [{ family: 'ipv6', range: null, proposal: '10.43.0.10' }] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', clusterDns: 'fd00:43::ffff' }, fires: [] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', clusterDns: 'fd00:43::' },
    fires: [{ isEdge: true, proposal: 'fd00:43::a' }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: 'fd00:43::a,10.43.0.10',
    },
    fires: [],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: '10.43.0.10,2001:db8::53',
    },
    fires: [{ place: { item: 1 }, proposal: '10.43.0.10, fd00:43::a' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('dns-outside-svc', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { clusterDns: '192.0.2.53' }, fixed: { clusterDns: '10.43.0.10' } },
  { plan: { clusterDns: '10.43.0.53,fd00:43::a' }, fixed: { clusterDns: '10.43.0.53' } },
  {
    plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.10' },
    fixed: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.2' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('dns-outside-svc', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('dns-outside-svc', repaired)).toEqual([]);
});
