import type { LoadBalancer } from '../../../core/plan/plan';
import type { SomeRuleTexts } from '../../rule-text';

const LOAD_BALANCER: Readonly<Partial<Record<LoadBalancer, string>>> = {
  metallb: 'MetalLB',
  'metallb-bgp': 'MetalLB',
  'kube-vip': 'kube-vip',
  cilium: 'Cilium',
  cloud: 'The cloud’s load balancer',
};

const COMPONENT: Readonly<Record<string, string>> = {
  coredns: 'DNS',
  'metrics-server': 'metrics-server',
  traefik: 'Traefik',
};

const listed = (components: readonly string[]): string =>
  components
    .map((each) => COMPONENT[each] ?? each)
    .join(', ')
    .replace(/, ([^,]+)$/, ' and $1');

export const servicesTexts = {
  'lb-two-controllers': {
    title: ({ loadBalancer }) =>
      `${loadBalancer === null ? '' : (LOAD_BALANCER[loadBalancer] ?? loadBalancer)} and ServiceLB would both serve every LoadBalancer Service.`,
    consequence: () =>
      'Each publishes its own addresses for one Service, so what clients are told changes or is wrong. Disable ServiceLB on all servers.',
    fix: () => 'Disable ServiceLB',
  },
  'lb-etp-local-nat': {
    title: ({ name, node, address }) =>
      `Node ${name ?? node} is reached at the translated address ${address}, and Services use externalTrafficPolicy Local.`,
    consequence: () =>
      'K3s’s documentation says that ServiceLB then does not work correctly: leave node-external-ip out on every node, or take another load balancer.',
    fix: () => 'Remove its node-external-ip',
  },
  'overlap-vip-pool': {
    title: ({ pool, range, isPods }) =>
      `The load balancer’s ${pool} overlaps the ${isPods ? 'pod' : 'Service'} range ${range}.`,
    consequence: () =>
      'Packets for such an address end in the cluster’s own network and never reach the load balancer, and nothing checks this. Take addresses of the nodes’ network that nothing else uses, or with BGP a range of its own.',
    fix: null,
  },
  'ccm-external-missing': {
    title: () => 'The kubelets wait for a cloud controller (cloud-provider=external), but none is planned.',
    consequence: () =>
      'Nodes keep the taint node.cloudprovider.kubernetes.io/uninitialized, so no ordinary pod is scheduled. Install the cloud’s controller, or remove the kubelet argument.',
    fix: null,
  },
  'ccm-off-effects': {
    title: ({ hasExternalIp }) =>
      hasExternalIp
        ? 'K3s’s cloud controller is off, so node-external-ip does not reach the Nodes.'
        : 'K3s’s cloud controller is off, and no other one is planned.',
    consequence: ({ hasServiceLb }) =>
      hasServiceLb
        ? 'Nodes get neither external addresses nor a provider ID, and ServiceLB, which keeps running, publishes their internal addresses. Keep it, unless a cloud’s controller follows.'
        : 'Nodes get neither external addresses nor a provider ID. Keep it, unless a cloud’s controller follows.',
    fix: () => 'Keep K3s’s cloud controller',
  },
  'gateway-crds-lost': {
    title: ({ k3sVersion }) =>
      `With Traefik off, K3s ${k3sVersion} removes the Gateway API definitions that came with it.`,
    consequence: ({ needs }) =>
      `Where Traefik ran before, all Gateways and HTTPRoutes go along with them. From ${needs.join(', ')} on they stay, so upgrade first and disable it then.`,
    fix: null,
  },
  'cis-policies-block': {
    title: ({ components }) => `The network policies of the CIS benchmark cut off ${listed(components)}.`,
    consequence: () =>
      'They allow traffic within a namespace only. Add the sample policies from K3s’s hardening guide that let these through, before the first workload.',
    fix: null,
  },
  'nftables-mode-flannel': {
    title: ({ isProxy }) =>
      isProxy
        ? 'kube-proxy is to use nftables, but K3s’s flannel always uses iptables.'
        : 'flannel’s file sets EnableNFTables, but K3s’s flannel always uses iptables.',
    consequence: ({ isProxy }) =>
      isProxy
        ? 'Rules of both kinds then work on the same packets, which neither flannel nor the policy controller counts on. K3s’s default mode, iptables, fits all three.'
        : 'The setting has no effect, so nftables rules that count on it are not there. Remove it from the file.',
    fix: () => 'Remove proxy-mode',
  },
} satisfies SomeRuleTexts;
