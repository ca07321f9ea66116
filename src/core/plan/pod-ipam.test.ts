import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { hasOwnIpam, podIpamOf } from './pod-ipam';

test.each([
  { plan: {}, ipam: 'node-blocks', own: false },
  { plan: { cni: 'canal', flannelBackend: 'none' }, ipam: 'node-blocks', own: false },
  { plan: { cni: 'antrea', flannelBackend: 'none' }, ipam: 'node-blocks', own: false },
  { plan: { cni: 'kube-router', flannelBackend: 'none' }, ipam: 'node-blocks', own: false },
  { plan: { cni: 'calico' }, ipam: 'calico', own: true },
  { plan: { cni: 'cilium' }, ipam: 'cluster-pool', own: true },
  { plan: { cni: 'cilium', ciliumIpam: 'cluster-pool' }, ipam: 'cluster-pool', own: true },
  { plan: { cni: 'cilium', ciliumIpam: 'kubernetes' }, ipam: 'node-blocks', own: false },
  { plan: { cni: 'cilium', ciliumIpam: 'multi-pool' }, ipam: 'unknown', own: true },
  { plan: { cni: 'calico', ciliumIpam: 'kubernetes' }, ipam: 'calico', own: true },
  { plan: { cni: 'canal', ciliumIpam: 'multi-pool' }, ipam: 'node-blocks', own: false },
  { plan: { cni: 'kube-ovn' }, ipam: 'own', own: true },
  { plan: { cni: 'weave' }, ipam: 'own', own: true },
  { plan: { flannelBackend: 'none' }, ipam: 'unknown', own: false },
  // Flannel, but none of it.
  { plan: { cni: 'flannel', flannelBackend: 'none' }, ipam: 'unknown', own: false },
])('$plan: $ipam', ({ plan, ipam, own }) => {
  expect(podIpamOf(planWith(plan))).toBe(ipam);
  expect(hasOwnIpam(planWith(plan))).toBe(own);
});
