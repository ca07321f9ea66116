import { CNI_SOURCES } from '../k3s/cni-sources';
import { calicoEncapsulationOf, calicoPoolsOf } from '../plan/calico';
import { defineRule } from './rule';

const FIELD = { ipv4: 'calicoEncapsulation', ipv6: 'calicoEncapsulationIpv6' } as const;
const FAMILIES = ['ipv4', 'ipv6'] as const;

export const calicoNoneAws = defineRule({
  id: 'calico-none-aws',
  field: 'calicoEncapsulation',
  sources: [CNI_SOURCES.calicoAws],
  check: (plan) =>
    FAMILIES.flatMap((family) => {
      const encapsulation = calicoEncapsulationOf(plan, family);
      if (plan.cloud !== 'aws' || calicoPoolsOf(plan, family).length === 0) return [];
      // Within a subnet the cross-subnet kinds do without encapsulation too.
      if (encapsulation === null || encapsulation === 'VXLAN' || encapsulation === 'IPIP') return [];
      return [{ severity: 'warning', place: { field: FIELD[family] }, facts: { family, encapsulation } }];
    }),
});
