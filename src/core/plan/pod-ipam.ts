import { cniOf } from './cni-of';
import { flannelBackendOf } from './effective';
import type { Cni, Plan } from './plan';

/**
 * Where pods get their addresses. `node-blocks`: from the block that kube-controller-manager gives their node. `calico`: from
 * the blocks of Calico's own IPAM. `cluster-pool`: from the blocks of Cilium's operator. `own`: from a range that all nodes
 * share. `unknown`: nobody said.
 */
export type PodIpam = 'node-blocks' | 'calico' | 'cluster-pool' | 'own' | 'unknown';

const IPAM = {
  flannel: 'node-blocks',
  canal: 'node-blocks',
  antrea: 'node-blocks',
  'kube-router': 'node-blocks',
  calico: 'calico',
  cilium: 'cluster-pool',
  'kube-ovn': 'own',
  weave: 'own',
  other: 'unknown',
} as const satisfies Record<Cni, PodIpam>;

export function podIpamOf(plan: Plan): PodIpam {
  const cni = cniOf(plan);
  if (cni === 'flannel' && flannelBackendOf(plan) === 'none') return 'unknown';
  if (cni !== 'cilium') return IPAM[cni];
  if (plan.ciliumIpam === 'kubernetes') return 'node-blocks';
  return plan.ciliumIpam === 'multi-pool' ? 'unknown' : 'cluster-pool';
}

/** Whether the CNI takes addresses from ranges of its own and leaves the nodes' blocks alone. */
export function hasOwnIpam(plan: Plan): boolean {
  const ipam = podIpamOf(plan);
  const isMultiPool = cniOf(plan) === 'cilium' && plan.ciliumIpam === 'multi-pool';
  return ipam === 'calico' || ipam === 'cluster-pool' || ipam === 'own' || isMultiPool;
}
