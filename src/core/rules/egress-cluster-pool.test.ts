import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', cniUnchanged: true, egressSelectorMode: 'cluster' },
    found: [{ severity: 'error', field: 'cniPool', item: null, pool: '192.168.0.0/16', podRange: '10.42.0.0/16' }],
  },
  {
    plan: { cni: 'kube-ovn', cniPool: '10.42.0.0/16,fd00:42::/56', egressSelectorMode: 'cluster' },
    found: [{ item: 1, podRange: null }],
  },
  { plan: { cni: 'calico', cniPool: '192.168.0.0/16' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('egress-cluster-pool', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'calico', cniPool: '192.168.0.0/16', egressSelectorMode: 'cluster' },
    fixed: { cni: 'calico', egressSelectorMode: 'cluster' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('egress-cluster-pool', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
