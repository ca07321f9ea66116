import type { SomeRuleTexts } from '../../rule-text';
import { which } from '../which';

export const underlayTexts = {
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
  'vxlan-exposed': {
    title: ({ address, port }) =>
      address === null
        ? `Nodes can be reached from the Internet, and vxlan listens on UDP ${port}.`
        : `A node has the public address ${address}, and vxlan listens on UDP ${port}.`,
    consequence: ({ port }) =>
      `Whoever reaches UDP ${port} on a node can send into the pod network. Let a firewall admit it from the nodes’ own addresses only.`,
    fix: null,
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
  'mtu-too-small': {
    title: ({ podMtu, uplinkMtu, flannelBackend, overhead }) =>
      overhead === 0
        ? `Pods get an MTU of ${podMtu}, too small for IPv6.`
        : `Pods get an MTU of ${podMtu} (${uplinkMtu} less ${overhead} for ${flannelBackend}), too small for IPv6.`,
    consequence: ({ least, needed, flannelBackend, overhead }) =>
      overhead === 0
        ? `IPv6 requires ${least} bytes on every link, so packets of that size are fragmented or lost. The network needs an MTU of at least ${needed}.`
        : `IPv6 requires ${least} bytes on every link, so packets of that size are fragmented or lost. With ${flannelBackend} the network needs an MTU of at least ${needed}; a backend with less overhead needs less.`,
    fix: null,
  },
  'mtu-vxlan-v6': {
    title: ({ podMtu, passing }) =>
      `Pods get an MTU of ${podMtu}, but between nodes vxlan carries IPv6 packets of ${passing} bytes only.`,
    consequence: ({ podMtu, passing }) =>
      `Over IPv6 the header takes 70 bytes, and flannel subtracts 50. Larger packets are sent again once the node answers “packet too big”, so it works unless a firewall drops ICMPv6; between pods, ping -M do passes up to -s ${passing - 48}. A flannel-conf with an MTU 20 lower gives pods ${podMtu - 20}.`,
    fix: null,
  },
  'wireguard-kernel': {
    title: (facts) =>
      facts.kernel === null
        ? 'wireguard-native is chosen, but the nodes’ kernel has no WireGuard.'
        : `wireguard-native is chosen, but Linux ${facts.kernel}${which(facts)} comes without WireGuard.`,
    consequence: () =>
      'K3s comes up, then exits with “could not create wireguard interface: operation not supported”. Kernels from 5.6 on can have it, older ones need a package on every node; vxlan does without.',
    fix: null,
  },
} satisfies SomeRuleTexts;
