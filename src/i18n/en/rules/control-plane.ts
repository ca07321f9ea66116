import type { Cni } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import type { SomeRuleTexts } from '../../rule-text';

/** What a CNI that can take over Services needs to be told. */
const INSTEAD = {
  flannel: null,
  canal: null,
  'kube-ovn': null,
  weave: null,
  other: null,
  calico: 'Calico handles Services with its eBPF data plane only.',
  cilium: 'Cilium handles them with kubeProxyReplacement: true only; its default is false.',
  antrea: 'Antrea handles all of them with proxyAll only.',
  'kube-router': 'kube-router handles them with --run-service-proxy only.',
} as const satisfies Record<Cni, string | null>;

export const controlPlaneTexts = {
  'egress-value': {
    title: ({ mode }) =>
      mode === '' ? 'egress-selector-mode is set, but empty.' : `K3s has no egress-selector-mode “${mode}”.`,
    consequence: () => 'K3s exits at once. The modes are agent (the default), cluster, pod and disabled.',
    fix: () => 'Use agent',
  },
  'egress-agentless': {
    title: ({ mode }) => `Agentless servers do not reach pods with egress-selector-mode ${mode}.`,
    consequence: () =>
      'Webhooks and aggregated APIs such as metrics fail, because the API server has no way into the pod network. The modes cluster and pod give it one.',
    fix: () => 'Use cluster',
  },
  'egress-broken-versions': {
    title: ({ mode, k3sVersion }) => `egress-selector-mode ${mode} does not work in K3s ${k3sVersion}.`,
    consequence: () => 'It works from v1.24.14, v1.25.10, v1.26.5 and v1.27.2 on. Take a newer release, or use agent.',
    fix: null,
  },
  'agentless-ops': {
    title: () => 'Agentless servers do not appear as Nodes.',
    consequence: () =>
      'kubectl does not list them, and neither the embedded etcd controller nor the system-upgrade-controller looks after them. K3s calls the option experimental.',
    fix: null,
  },
  'kube-proxy-off-alone': {
    title: ({ cni }) => `kube-proxy is off, and with ${CNI_NAME[cni] ?? 'flannel'} as planned nothing takes its place.`,
    consequence: ({ cni }) =>
      `No Service address works, and DNS with it.${INSTEAD[cni] === null ? '' : ` ${INSTEAD[cni]}`}`,
    fix: ({ cni }) => (cni === 'cilium' ? 'Let Cilium replace kube-proxy' : 'Keep kube-proxy on'),
  },
  'lb-none': {
    title: ({ hasTraefik }) =>
      hasTraefik
        ? 'ServiceLB is off: without another load balancer, Traefik’s Service stays pending.'
        : 'ServiceLB is off: without another load balancer, Services of type LoadBalancer stay pending.',
    consequence: () =>
      'They get no external address. Install one that fits the network, such as MetalLB, kube-vip or the cloud’s own, or keep ServiceLB.',
    fix: null,
  },
  'lb-hostports': {
    title: ({ nodes }) =>
      nodes === 1
        ? 'Traefik takes ports 80 and 443 on the node.'
        : `Traefik takes ports 80 and 443 on all ${nodes} nodes.`,
    consequence: () =>
      'ServiceLB opens them on every node, so nothing else there can use them. The label svccontroller.k3s.cattle.io/enablelb=true on some nodes leaves the others free.',
    fix: null,
  },
} satisfies SomeRuleTexts;
