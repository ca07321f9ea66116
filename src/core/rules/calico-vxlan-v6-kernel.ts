import { CNI_SOURCES } from '../k3s/cni-sources';
import { calicoEncapsulationOf, calicoPoolsOf } from '../plan/calico';
import { hostsOf, isAtLeast } from '../plan/host';
import { whichOf } from './host-findings';
import { defineRule } from './rule';

/** Kernels in which VXLAN carries IPv6 for Calico; the RHEL family has it in an older one. */
const LEAST = { rhel: [4, 18], other: [4, 19, 1] } as const;

export const calicoVxlanV6Kernel = defineRule({
  id: 'calico-vxlan-v6-kernel',
  field: 'kernel',
  sources: [CNI_SOURCES.calicoOverlay],
  check: (plan) => {
    const encapsulation = calicoEncapsulationOf(plan, 'ipv6');
    if (calicoPoolsOf(plan, 'ipv6').length === 0) return null;
    if (encapsulation !== 'VXLAN' && encapsulation !== 'VXLANCrossSubnet') return null;
    return hostsOf(plan, ['kernel', 'platform']).flatMap(({ kernel, platform, index, node }) => {
      const least = platform === 'rhel' ? LEAST.rhel : LEAST.other;
      if (kernel === null || isAtLeast(kernel, least) !== false) return [];
      return [
        {
          severity: 'error',
          place: { node: index },
          facts: {
            encapsulation,
            kernel,
            least: least.join('.'),
            ...whichOf({ node, index }),
          },
        },
      ];
    });
  },
});
