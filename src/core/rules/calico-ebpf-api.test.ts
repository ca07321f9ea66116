import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', calicoDataplane: 'ebpf' },
    found: [
      { severity: 'error', field: 'disableKubeProxy', problem: 'kube-proxy' },
      { severity: 'error', field: 'cniApiServer', problem: 'no-address', proposal: null },
    ],
  },
  {
    plan: { cni: 'calico', calicoDataplane: 'ebpf', disableKubeProxy: true, cniApiServer: 'localhost:6444' },
    found: [{ problem: 'loopback', address: 'localhost:6444' }],
  },
  {
    plan: {
      cni: 'calico',
      calicoDataplane: 'ebpf',
      disableKubeProxy: true,
      cniApiServer: '[::1]:6444',
      cniVersion: 'v3.31.7',
    },
    found: [{ problem: 'loopback' }],
  },
  {
    plan: {
      cni: 'calico',
      calicoDataplane: 'ebpf',
      disableKubeProxy: true,
      cniApiServer: '127.0.0.1:6444',
      cniVersion: 'v3.32.0',
    },
    found: [],
  },
  {
    plan: {
      cni: 'calico',
      calicoDataplane: 'ebpf',
      disableKubeProxy: true,
      cniApiServer: 'localhost.example.org:6443',
      registrationAddress: '192.0.2.1',
    },
    found: [],
  },
  { plan: { cni: 'cilium', calicoDataplane: 'ebpf' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-ebpf-api', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'calico', flannelBackend: 'none', calicoDataplane: 'ebpf', cniApiServer: '192.0.2.10:6443' },
    fixed: {
      cni: 'calico',
      flannelBackend: 'none',
      calicoDataplane: 'ebpf',
      cniApiServer: '192.0.2.10:6443',
      disableKubeProxy: 'true',
    },
  },
  {
    plan: {
      cni: 'calico',
      flannelBackend: 'none',
      calicoDataplane: 'ebpf',
      disableKubeProxy: true,
      registrationAddress: 'k3s.example.org',
    },
    fixed: {
      cni: 'calico',
      flannelBackend: 'none',
      calicoDataplane: 'ebpf',
      disableKubeProxy: 'true',
      registrationAddress: 'k3s.example.org',
      cniApiServer: 'k3s.example.org:6443',
    },
  },
  {
    plan: {
      cni: 'calico',
      flannelBackend: 'none',
      calicoDataplane: 'ebpf',
      disableKubeProxy: true,
      registrationAddress: '2001:db8::10',
    },
    fixed: {
      cni: 'calico',
      flannelBackend: 'none',
      calicoDataplane: 'ebpf',
      disableKubeProxy: 'true',
      registrationAddress: '2001:db8::10',
      cniApiServer: '[2001:db8::10]:6443',
    },
  },
  { plan: { cni: 'calico', flannelBackend: 'none', calicoDataplane: 'ebpf', disableKubeProxy: true }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-ebpf-api', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
