import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };

test.each([
  { plan: { clusterDns: '10.43.0.10,10.43.0.11' }, fires: [{ severity: 'error', isRepeated: true, count: 2 }] },
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
  // K3s makes no Service for DNS then, and a kubelet takes several; K3s itself still takes one in older releases.
  { plan: { clusterDns: '10.43.0.10,10.43.0.11', disable: 'traefik,coredns' }, fires: [] },
  { plan: { ...DUAL, clusterDns: '10.43.0.10', disable: 'coredns' }, fires: [] },
  {
    plan: { ...DUAL, clusterDns: '10.43.0.10,fd00:43::a', disable: 'coredns', k3sVersion: 'v1.25.14+k3s1' },
    fires: [{ severity: 'error', isRepeated: false }],
  },
  // Both sides of the gate, on the oldest and the newest line that has one.
  ...(['v1.25.14+k3s1', 'v1.28.2+k3s1', 'v1.24.17+k3s1'] as const).map((k3sVersion) => ({
    plan: { ...DUAL, clusterDns: '10.43.0.10,fd00:43::a', k3sVersion },
    fires: [{ severity: 'error', oneOnly: k3sVersion, isRepeated: false, isUnset: true, defaults: '10.43.0.10' }],
  })),
  ...(['v1.25.15+k3s1', 'v1.28.3+k3s1'] as const).map((k3sVersion) => ({
    plan: { ...DUAL, clusterDns: '10.43.0.10,fd00:43::a', k3sVersion },
    fires: [],
  })),
  // Where K3s takes one only, one is as it should be.
  { plan: { ...DUAL, clusterDns: '10.43.0.10', k3sVersion: 'v1.25.14+k3s1' }, fires: [] },
  {
    plan: { clusterDns: '10.43.0.10,10.43.0.11', k3sVersion: 'v1.25.14+k3s1' },
    fires: [{ severity: 'error', isRepeated: true, oneOnly: null }],
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
