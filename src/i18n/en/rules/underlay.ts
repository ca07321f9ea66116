import type { SomeRuleTexts } from '../../rule-text';

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
    title: () => 'host-gw cannot use external addresses, but flannel-external-ip is on.',
    consequence: () =>
      'Nodes would route pod traffic to an address that is not on their own network, and it would be lost. wireguard-native is made for external addresses; with host-gw, leave flannel-external-ip off.',
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
    title: () => 'vxlan joins nodes at several sites.',
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
  'wireguard-kernel': {
    title: () => 'wireguard-native is chosen, but the nodes’ kernel has no WireGuard.',
    consequence: () =>
      'K3s comes up, then exits with “could not create wireguard interface: operation not supported”. Kernels from 5.6 on can have it, older ones need a package on every node; vxlan does without.',
    fix: null,
  },
} satisfies SomeRuleTexts;
