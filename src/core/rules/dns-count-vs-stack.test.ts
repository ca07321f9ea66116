import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { clusterDns: '10.43.0.10' }, fires: [] },
  { plan: { clusterDns: '10.43.0.10,10.43.0.11' }, fires: [{ severity: 'error', isRepeated: true, count: 2 }] },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: '10.43.0.10,fd00:43::a',
    },
    fires: [],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: 'fd00:43::a,10.43.0.10',
    },
    fires: [],
  },
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' }, fires: [] },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: '10.43.0.10',
    },
    fires: [{ severity: 'warning', missing: 'ipv6', isUnset: true, defaults: '10.43.0.10, fd00:43::a' }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: 'fd00:43::a',
    },
    fires: [{ severity: 'warning', missing: 'ipv4' }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: '10.43.0.10,10.43.0.11',
    },
    fires: [{ severity: 'error' }],
  },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', clusterDns: 'fd00:43::a,fd00:43::b' },
    fires: [{ severity: 'error' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('dns-count-vs-stack', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      clusterDns: '10.43.0.10',
    },
    fixed: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' },
  },
  {
    plan: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.2,10.43.0.3' },
    fixed: { serviceCidr: '10.43.0.0/29', clusterDns: '10.43.0.2' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('dns-count-vs-stack', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('dns-count-vs-stack', repaired)).toEqual([]);
});
