import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { disableKubeProxy: true, flannelBackend: 'host-gw' }, found: [{ severity: 'error', cni: 'flannel' }] },
  { plan: { disableKubeProxy: true, cni: 'flannel', flannelBackend: 'none' }, found: [] },
  { plan: { disableKubeProxy: true, cni: 'other' }, found: [] },
  { plan: { disableKubeProxy: true, cni: 'cilium', ciliumKubeProxyReplacement: false }, found: [{ cni: 'cilium' }] },
  { plan: { disableKubeProxy: true, cni: 'calico' }, found: [{ cni: 'calico' }] },
  { plan: { disableKubeProxy: true, cni: 'calico', calicoDataplane: 'nftables' }, found: [{}] },
  { plan: { disableKubeProxy: true, cni: 'calico', calicoDataplane: 'ebpf' }, found: [] },
  { plan: { disableKubeProxy: true, cni: 'antrea' }, found: [{}] },
  { plan: { disableKubeProxy: true, cni: 'antrea', antreaProxyAll: true }, found: [] },
  { plan: { disableKubeProxy: true, cni: 'kube-router' }, found: [{}] },
  { plan: { disableKubeProxy: true, cni: 'kube-router', kubeRouterServiceProxy: true }, found: [] },
  { plan: { disableKubeProxy: true, cni: 'canal', calicoDataplane: 'ebpf' }, found: [{}] },
  { plan: { disableKubeProxy: true, cni: 'kube-ovn' }, found: [{}] },
  { plan: { disableKubeProxy: true, cni: 'weave' }, found: [{}] },
  { plan: { disableKubeProxy: false, cni: 'canal' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('kube-proxy-off-alone', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { disableKubeProxy: true, cni: 'canal' }, fixed: { cni: 'canal' } },
  {
    plan: { disableKubeProxy: true, cni: 'cilium' },
    fixed: {
      cni: 'cilium',
      ciliumKubeProxyReplacement: 'true',
      cniApiServer: 'localhost:6444',
      disableKubeProxy: 'true',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('kube-proxy-off-alone', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
