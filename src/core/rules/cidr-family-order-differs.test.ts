import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16' }, fires: [] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: 'fd00:43::/112,10.43.0.0/16' },
    fires: [{ severity: 'error', services: '10.43.0.0/16, fd00:43::/112' }],
  },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: 'fd00:43::/112,10.43.0.0/16', disableAgent: true },
    fires: [{ severity: 'warning', isUnnoticed: true }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: 'fd00:43::/112,10.43.0.0/16',
      disableAgent: true,
      agents: 1,
    },
    fires: [{ severity: 'error' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('cidr-family-order-differs', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: '10.43.0.0/16,fd00:43::/112' },
    fixed: { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16' },
  },
  {
    plan: {
      clusterCidr: 'fd00:42::/56,10.42.0.0/16',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      advertiseAddress: '192.0.2.10',
    },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      advertiseAddress: '192.0.2.10',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cidr-family-order-differs', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('cidr-family-order-differs', repaired)).toEqual([]);
});
