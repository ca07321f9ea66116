import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'kube-ovn', egressSelectorMode: 'pod' },
    found: [{ severity: 'warning', field: 'egressSelectorMode', cni: 'kube-ovn', proposal: 'cluster' }],
  },
  { plan: { cni: 'cilium', ciliumIpam: 'multi-pool', egressSelectorMode: 'pod' }, found: [{ cni: 'cilium' }] },
  // Of a CNI that is not named it is not known.
  { plan: { flannelBackend: 'none', egressSelectorMode: 'pod' }, found: [] },
  { plan: { egressSelectorMode: 'pod' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('egress-pod-own-ipam', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'calico', flannelBackend: 'none', egressSelectorMode: 'pod' },
    fixed: { cni: 'calico', flannelBackend: 'none', egressSelectorMode: 'cluster' },
  },
  // Outside the pod range cluster would let nobody in.
  {
    plan: { cni: 'calico', flannelBackend: 'none', cniPool: '192.168.0.0/16', egressSelectorMode: 'pod' },
    fixed: { cni: 'calico', flannelBackend: 'none', cniPool: '192.168.0.0/16', egressSelectorMode: 'agent' },
  },
  {
    plan: { k3sVersion: 'v1.27.1+k3s1', cni: 'calico', egressSelectorMode: 'pod' },
    fixed: { k3sVersion: 'v1.27.1+k3s1', cni: 'calico', egressSelectorMode: 'agent' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('egress-pod-own-ipam', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
