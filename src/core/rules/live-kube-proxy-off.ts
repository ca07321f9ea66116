import { defineRule } from './rule';

export const liveKubeProxyOff = defineRule({
  id: 'live-kube-proxy-off',
  field: 'disableKubeProxy',
  sources: [
    {
      kind: 'docs',
      label: 'Cilium docs, Kubernetes Without kube-proxy',
      url: 'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
    },
  ],
  check: (plan) =>
    plan.disableKubeProxy && plan.runningDisableKubeProxy === false ? { severity: 'warning', facts: {} } : null,
});
