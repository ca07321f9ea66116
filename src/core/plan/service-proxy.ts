import { cniOf } from './cni-of';
import { flannelBackendOf } from './effective';
import type { Plan } from './plan';

/** Whether the CNI handles Services itself, so that kube-proxy can be off. Null where nobody said which CNI it is. */
export function replacesKubeProxy(plan: Plan): boolean | null {
  switch (cniOf(plan)) {
    case 'cilium':
      return plan.ciliumKubeProxyReplacement === true;
    case 'calico':
      return plan.calicoDataplane === 'ebpf';
    case 'antrea':
      return plan.antreaProxyAll;
    case 'kube-router':
      return plan.kubeRouterServiceProxy;
    case 'flannel':
      return flannelBackendOf(plan) === 'none' ? null : false;
    case 'other':
      return null;
    case 'canal':
    case 'kube-ovn':
    case 'weave':
      return false;
  }
}
