import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { k3sVersion: 'v1.33.9+k3s1', clusterCidr: '172.16.0.0/16', serviceCidr: '10.0.0.0/11' },
    fires: [{ severity: 'error', isRefused: true, proposal: '10.0.0.0/16' }],
  },
  {
    plan: { k3sVersion: 'v1.34.1+k3s1', clusterCidr: '172.16.0.0/16', serviceCidr: '10.0.0.0/11' },
    fires: [{ severity: 'warning', isRefused: false }],
  },
  // From 31 host bits on Kubernetes counts a range as empty, and the first one needs eight addresses.
  {
    plan: { k3sVersion: 'v1.34.1+k3s1', clusterCidr: '10.42.0.0/16', serviceCidr: '128.0.0.0/1' },
    fires: [{ severity: 'error', isLimited: false, isRefused: true }],
  },
  {
    plan: { k3sVersion: 'v1.34.1+k3s1', clusterCidr: '10.42.0.0/16', serviceCidr: '128.0.0.0/2' },
    fires: [{ severity: 'warning', isRefused: false }],
  },
  { plan: { k3sVersion: 'v1.33.9+k3s1', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' }, fires: [] },
  {
    plan: {
      k3sVersion: 'v1.33.9+k3s1',
      clusterCidr: 'fd00:42::/56,172.16.0.0/16',
      serviceCidr: 'fd00:43::/112,10.0.0.0/8',
    },
    fires: [{ place: { item: 1 } }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('svc4-too-large', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  // DNS stays inside.
  {
    plan: { clusterCidr: '172.16.0.0/16', serviceCidr: '10.0.0.0/8', clusterDns: '10.9.9.9' },
    fixed: { clusterCidr: '172.16.0.0/16', serviceCidr: '10.0.0.0/16', clusterDns: '10.0.0.10' },
  },
  // Room for the Services wanted.
  {
    plan: { clusterCidr: '172.16.0.0/16', serviceCidr: '10.0.0.0/8', services: 60000 },
    fixed: { clusterCidr: '172.16.0.0/16', serviceCidr: '10.0.0.0/15', services: '60000' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('svc4-too-large', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('svc4-too-large', repaired)).toEqual([]);
});
