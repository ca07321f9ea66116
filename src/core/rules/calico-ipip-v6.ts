import { CNI_SOURCES } from '../k3s/cni-sources';
import { calicoEncapsulationOf, calicoPoolsOf } from '../plan/calico';
import type { CalicoEncapsulation } from '../plan/plan';
import { defineRule } from './rule';

type IpipFacts = {
  readonly encapsulation: CalicoEncapsulation;
  readonly proposal: CalicoEncapsulation;
};

export const calicoIpipV6 = defineRule<'calico-ipip-v6', IpipFacts>({
  id: 'calico-ipip-v6',
  field: 'calicoEncapsulationIpv6',
  sources: [CNI_SOURCES.calicoOverlay, CNI_SOURCES.calicoOperatorPools],
  check: (plan) => {
    const encapsulation = calicoEncapsulationOf(plan, 'ipv6');
    if (calicoPoolsOf(plan, 'ipv6').length === 0) return null;
    if (encapsulation !== 'IPIP' && encapsulation !== 'IPIPCrossSubnet') return null;
    const proposal = encapsulation === 'IPIP' ? 'VXLAN' : 'VXLANCrossSubnet';
    return { severity: 'error', facts: { encapsulation, proposal } };
  },
  fix: (plan, { facts }) => ({ ...plan, calicoEncapsulationIpv6: facts.proposal }),
});
