import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', calicoInstall: 'manifest', cniUnchanged: true },
    found: [{ severity: 'error', field: 'cniUnchanged', pool: '192.168.0.0/16', range: '10.42.0.0/16' }],
  },
  // Pods then live in a part of their range.
  { plan: { cni: 'calico', calicoInstall: 'manifest', cniUnchanged: true, clusterCidr: '192.168.0.0/15' }, found: [] },
  {
    plan: { cni: 'calico', calicoInstall: 'manifest', cniUnchanged: true, clusterCidr: '192.168.0.0/17' },
    found: [{ range: '192.168.0.0/17' }],
  },
  { plan: { cni: 'calico', calicoInstall: 'operator', cniUnchanged: true }, found: [] },
  {
    plan: {
      cni: 'calico',
      calicoInstall: 'manifest',
      cniUnchanged: true,
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    found: [],
  },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-manifest-pool', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'calico', calicoInstall: 'manifest', cniUnchanged: true },
    fixed: { cni: 'calico', calicoInstall: 'manifest' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-manifest-pool', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
