import { SOURCES } from '../k3s/source';
import { withReplacement } from '../plan/cilium-replacement';
import { cniOf } from '../plan/cni-of';
import { replacesKubeProxy } from '../plan/service-proxy';
import { defineRule } from './rule';

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
    plan.disableKubeProxy && replacesKubeProxy(plan) === false
      ? { severity: 'error', facts: { cni: cniOf(plan) } }
      : null,
  // Who switches kube-proxy off beside Cilium means Cilium to take its place, and its chart does so only when told.
  fix: (plan, { facts: { cni } }) => (cni === 'cilium' ? withReplacement(plan) : { ...plan, disableKubeProxy: false }),
});
