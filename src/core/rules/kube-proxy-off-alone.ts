import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { defineRule } from './rule';

/** With flannel nothing else translates Service addresses; another CNI may (backend none). */
export const kubeProxyOffAlone = defineRule({
  id: 'kube-proxy-off-alone',
  field: 'disableKubeProxy',
  sources: [
    SOURCES.serverFlags,
    {
      kind: 'docs',
      label: 'Cilium docs, Kubernetes Without kube-proxy',
      url: 'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
    },
  ],
  check: (plan) =>
    plan.disableKubeProxy && flannelBackendOf(plan) !== 'none' ? { severity: 'error', facts: {} } : null,
  fix: (plan) => ({ ...plan, disableKubeProxy: false }),
});
