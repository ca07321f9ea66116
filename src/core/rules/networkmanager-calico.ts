import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const networkmanagerCalico = defineRule({
  id: 'networkmanager-calico',
  field: 'networkService',
  sources: [CNI_SOURCES.calicoTroubleshooting],
  check: (plan) => {
    const cni = cniOf(plan);
    return plan.networkService === 'networkmanager' && (cni === 'calico' || cni === 'canal')
      ? { severity: 'warning', facts: { cni } }
      : null;
  },
});
