import { CNI_SOURCES } from '../k3s/cni-sources';
import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { LOOPBACK_API, withReplacement } from '../plan/cilium-replacement';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const ciliumKprPair = defineRule({
  id: 'cilium-kpr-pair',
  field: 'disableKubeProxy',
  sources: [CNI_SOURCES.ciliumK3s, OTHER_CNI_SOURCES.ciliumKubeProxy],
  check: (plan) => {
    if (cniOf(plan) !== 'cilium' || plan.ciliumKubeProxyReplacement !== true || plan.disableKubeProxy) return null;
    return {
      severity: 'warning',
      // Without kube-proxy Cilium has to be told where the API is; null where it is already.
      facts: { api: plan.cniApiServer === null ? LOOPBACK_API : null },
    };
  },
  fix: withReplacement,
});
