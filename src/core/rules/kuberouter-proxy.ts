import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const kuberouterProxy = defineRule({
  id: 'kuberouter-proxy',
  field: 'disableKubeProxy',
  sources: [OTHER_CNI_SOURCES.kubeRouter, SOURCES.k3sExecutor],
  check: (plan) =>
    cniOf(plan) === 'kube-router' && plan.kubeRouterServiceProxy && !plan.disableKubeProxy
      ? { severity: 'error', facts: {} }
      : null,
  fix: (plan) => ({ ...plan, disableKubeProxy: true }),
});
