import { CNI_SOURCES } from '../k3s/cni-sources';
import { calicoEncapsulationOf } from '../plan/calico';
import { cniOf } from '../plan/cni-of';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const metallbCalicoBgp = defineRule({
  id: 'metallb-calico-bgp',
  field: 'loadBalancer',
  sources: [CNI_SOURCES.metallbCalico],
  check: (plan) =>
    plan.loadBalancer === 'metallb-bgp' && cniOf(plan) === 'calico' && speaksBgp(plan)
      ? { severity: 'warning', facts: {} }
      : null,
});

/** Pools without VXLAN learn their routes over BGP, asked for or not. */
function speaksBgp(plan: Plan): boolean {
  const kinds = [calicoEncapsulationOf(plan, 'ipv4'), calicoEncapsulationOf(plan, 'ipv6')];
  return plan.calicoBgp || kinds.some((kind) => kind === 'IPIP' || kind === 'IPIPCrossSubnet' || kind === 'None');
}
