import { BACKENDS } from '../k3s/backends';
import { cniOf } from './cni-of';
import { ownNetConfOf } from './net-conf';
import type { Plan } from './plan';
import { carryingBackendOf } from './vpn';

/** UDP ports of VXLAN: the Linux kernel's own, which flannel and Cilium use, and the registered one, which Calico uses. */
const KERNEL_PORT = BACKENDS.vxlan.udpPorts.ipv4;
const REGISTERED_PORT = 4789;

/** The port pods of different nodes are joined through by VXLAN; null where that is not so, or not stated. */
export function vxlanPortOf(plan: Plan): number | null {
  switch (cniOf(plan)) {
    case 'flannel':
      return carryingBackendOf(plan) === 'vxlan' ? (ownNetConfOf(plan)?.port ?? KERNEL_PORT) : null;
    case 'canal':
      return KERNEL_PORT;
    case 'cilium':
      // The default of its chart is a tunnel, by VXLAN.
      return plan.ciliumRouting === null || plan.ciliumRouting === 'vxlan' ? KERNEL_PORT : null;
    case 'calico':
      return [plan.calicoEncapsulation, plan.calicoEncapsulationIpv6].some((each) => each?.startsWith('VXLAN') === true)
        ? REGISTERED_PORT
        : null;
    case 'kube-ovn':
    case 'antrea':
    case 'kube-router':
    case 'weave':
    case 'other':
      return null;
  }
}
