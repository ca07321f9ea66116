import { which } from '../which';
import type { SomeRuleTexts } from '../../rule-text';

export const siteTexts = {
  'external-ip-advertised': {
    title: ({ address }) => `Pods would reach the API server at its external address, ${address}.`,
    consequence: ({ registrationAddress, proposal }) =>
      proposal === null
        ? `Without advertise-address, node-external-ip becomes the endpoint of the kubernetes Service, while nodes join at ${registrationAddress}; where the external address cannot be reached from inside, pods time out. Give every server its own private address as advertise-address.`
        : `Without advertise-address, node-external-ip becomes the endpoint of the kubernetes Service, while nodes join at ${registrationAddress}; where the external address cannot be reached from inside, pods time out.`,
    fix: ({ proposal }) => `Advertise ${proposal ?? ''}`,
  },
  'multisite-flags': {
    title: ({ flannelBackend }) =>
      flannelBackend === 'wireguard-native'
        ? 'The nodes are at several sites, but flannel-external-ip is off.'
        : `The nodes are at several sites, but the backend is ${flannelBackend === '' ? 'empty' : flannelBackend}.`,
    consequence: () =>
      'Pods cannot reach pods at other sites. Use wireguard-native with flannel-external-ip, and give every node its node-external-ip.',
    fix: () => 'Use wireguard-native with flannel-external-ip',
  },
  'multisite-ext-ip-missing': {
    title: ({ node, name }) => `Node ${name ?? node} has no external address.`,
    consequence: () =>
      'Nodes at other sites use its internal address, which they cannot reach. Give it a node-external-ip.',
    fix: null,
  },
  'multisite-url': {
    title: ({ address }) => `Agents at other sites are to join at ${address}, a private address.`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'They cannot reach it. Give the first server a node-external-ip, and let agents join there; the address belongs in tls-san.'
        : `They cannot reach it. The first server’s external address is ${proposal}; it belongs in tls-san as well.`,
    fix: ({ proposal }) => `Join at ${proposal ?? ''}`,
  },
  'extip-insecure': {
    title: ({ flannelBackend }) =>
      `${flannelBackend} does not encrypt, but flannel-external-ip sends pod traffic between external addresses.`,
    consequence: () =>
      'The traffic crosses public networks unencrypted, and K3s logs a warning. wireguard-native encrypts it.',
    fix: () => 'Use wireguard-native',
  },
  'multisite-etcd': {
    title: ({ sites }) => `Servers with embedded etcd are at ${sites.length} sites: ${sites.join(', ')}.`,
    consequence: () =>
      'K3s does not support that: etcd needs fast, direct connections, and a broken line can cost the majority. Put all servers at one site and agents anywhere, or use an external database.',
    fix: null,
  },
  'extip-dynamic': {
    title: () => 'The nodes’ external addresses change from time to time.',
    consequence: ({ hasTunnels }) =>
      hasTunnels
        ? 'The tunnels between sites break with every change, until node-external-ip is corrected and K3s is restarted on that node. Use fixed addresses.'
        : 'node-external-ip is then wrong until it is corrected and K3s is restarted on that node. Use fixed addresses.',
    fix: null,
  },
  'latency-multisite': {
    title: ({ servers }) =>
      servers === 1
        ? 'Nodes at other sites feel the distance to the server.'
        : `Nodes at other sites feel the distance to the ${servers} servers.`,
    consequence: () =>
      'The API answers them more slowly, and so do pods at other sites. Keep what talks to each other much at one site.',
    fix: null,
  },
  'egress-disabled-direct': {
    title: ({ reason }) => {
      switch (reason) {
        case 'nat':
          return 'With egress-selector-mode disabled, servers do not reach the kubelets of agents behind NAT.';
        case 'sites':
          return 'With egress-selector-mode disabled, servers must reach the kubelets at other sites directly.';
        case 'port':
          return 'With egress-selector-mode disabled, servers need port 10250 of the agents, which is closed.';
      }
    },
    consequence: () =>
      'Where they do not reach a kubelet, kubectl exec, logs and port-forward fail, and metrics are missing. In the mode agent, the default, agents open the way themselves.',
    fix: () => 'Use agent',
  },
  'hostgw-needs-l2': {
    title: ({ topology }) =>
      topology === 'multi-site'
        ? 'host-gw needs all nodes on one layer-2 network, but they are at several sites.'
        : 'host-gw needs all nodes on one layer-2 network, but there are routers between them.',
    consequence: () =>
      'Pods cannot reach pods on nodes behind a router, because it does not know the pod ranges. vxlan works across routers.',
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'hostgw-extip-or-nat': {
    title: (facts) =>
      facts.isExternal
        ? 'host-gw cannot use external addresses, but flannel-external-ip is on.'
        : `host-gw cannot reach a node behind NAT${which(facts)}.`,
    consequence: ({ isExternal }) =>
      isExternal
        ? 'Nodes would route pod traffic to an address that is not on their own network, and it would be lost. wireguard-native is made for external addresses; with host-gw, leave flannel-external-ip off.'
        : 'Nodes route pod traffic to the address of the other node’s own interface, which must be on their own network; behind NAT it is not, and the traffic is lost. wireguard-native crosses NAT.',
    fix: () => 'Use wireguard-native',
  },
  'vxlan-across-nat': {
    title: (facts) =>
      facts.isMultiSite
        ? 'vxlan joins nodes at several sites.'
        : `vxlan has to reach a node behind NAT${which(facts)}.`,
    consequence: () =>
      'It does not encrypt, and where addresses are translated on the way it corrupts checksums: ping works, DNS and TCP do not. wireguard-native between external addresses is the documented way.',
    fix: () => 'Use wireguard-native with flannel-external-ip',
  },
} satisfies SomeRuleTexts;
