import type { Cni } from '../core/plan/plan';

/** What the projects call themselves, in both languages; null for a CNI that is not named. */
export const CNI_NAME = {
  flannel: 'flannel',
  calico: 'Calico',
  canal: 'Canal',
  cilium: 'Cilium',
  'kube-ovn': 'Kube-OVN',
  antrea: 'Antrea',
  'kube-router': 'kube-router',
  weave: 'Weave Net',
  other: null,
} as const satisfies Record<Cni, string | null>;
