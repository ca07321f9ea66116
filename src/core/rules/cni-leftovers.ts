import { CNI_SOURCES } from '../k3s/cni-sources';
import { SOURCES } from '../k3s/source';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { defineRule } from './rule';

/** With flannel K3s gives the container runtime a directory of its own, and what lies in /etc/cni/net.d is not read. */
export const cniLeftovers = defineRule({
  id: 'cni-leftovers',
  field: 'cniLeftovers',
  sources: [CNI_SOURCES.kubeOvn, SOURCES.k3sExecutor],
  check: (plan) =>
    plan.cniLeftovers && isOtherCni(plan) ? { severity: 'warning', facts: { cni: cniOf(plan) } } : null,
});
