import { CNI_SOURCES } from '../k3s/cni-sources';
import { calicoEncapsulationOf, calicoPoolsOf } from '../plan/calico';
import { defineRule } from './rule';

export const calicoIpipAzure = defineRule({
  id: 'calico-ipip-azure',
  field: 'calicoEncapsulation',
  sources: [CNI_SOURCES.calicoOverlay],
  check: (plan) => {
    const encapsulation = calicoEncapsulationOf(plan, 'ipv4');
    if (plan.cloud !== 'azure' || calicoPoolsOf(plan, 'ipv4').length === 0) return null;
    if (encapsulation !== 'IPIP' && encapsulation !== 'IPIPCrossSubnet') return null;
    return { severity: 'error', facts: { encapsulation, isDefault: plan.calicoEncapsulation === null } };
  },
  fix: (plan) => ({ ...plan, calicoEncapsulation: 'VXLAN' }),
});
