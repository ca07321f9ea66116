import { SOURCES } from '../k3s/source';
import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { withReplacement } from '../plan/cilium-replacement';
import { cniOf } from '../plan/cni-of';
import { runsServiceLb } from '../plan/load-balancer';
import { defineRule } from './rule';

/** Traefik alone needs no host port: without ServiceLB another load balancer brings it its traffic. */
export const ciliumHostport = defineRule({
  id: 'cilium-hostport',
  field: 'ciliumKubeProxyReplacement',
  sources: [OTHER_CNI_SOURCES.ciliumPortmap, SOURCES.networkingServices],
  check: (plan) => {
    if (cniOf(plan) !== 'cilium' || plan.ciliumKubeProxyReplacement === true || !runsServiceLb(plan)) return null;
    return { severity: 'warning', facts: { hasTraefik: !plan.disable.includes('traefik') } };
  },
  fix: withReplacement,
});
