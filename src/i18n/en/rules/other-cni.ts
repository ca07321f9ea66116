import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

export const otherCniTexts = {
  'weave-eol': {
    title: () => 'Weave Net is no longer maintained.',
    consequence: () =>
      'Its company has closed, its repository is archived, and the address its installer came from is gone. Choose another CNI, such as flannel with wireguard-native, Calico or Cilium; to keep using a fork, acknowledge this.',
    fix: null,
  },
  'antrea-proxy-port': {
    title: ({ port }) => `AntreaProxy with proxyAll and kube-proxy both answer health checks on TCP ${port}.`,
    consequence: () =>
      'Only one of them gets the port, and both handle Services. Switch kube-proxy off on all servers and set kubeAPIServerOverride to a server’s address in Antrea, or move kube-proxy with kube-proxy-arg healthz-bind-address.',
    fix: () => 'Set disable-kube-proxy',
  },
  'kubeovn-svc-cidr': {
    title: ({ problem, stated, isDefault, other }) => {
      const [ranges, others] = [stated.join(','), other.join(',')];
      const join = isDefault ? `Kube-OVN’s own JOIN_CIDR ${ranges}` : `JOIN_CIDR ${ranges}`;
      switch (problem) {
        case 'service-cidr':
          return isDefault
            ? `Kube-OVN is left at its own SVC_CIDR ${ranges}, but the Service range is ${others}.`
            : `Kube-OVN’s SVC_CIDR is ${ranges}, but the Service range is ${others}.`;
        case 'pods':
          return `${join} overlaps the pod range ${others}.`;
        case 'services':
          return `${join} overlaps the Service range ${others}.`;
        case 'network':
          return `${join} overlaps the network ${others}, which nodes use.`;
        case 'node':
          return `${join} holds a node’s address, ${others}.`;
      }
    },
    consequence: ({ problem }) =>
      problem === 'service-cidr'
        ? 'Kube-OVN takes this for the addresses of Services, so pods do not reach those that Services really have, DNS included. Set SVC_CIDR in install.sh.'
        : 'Nodes reach pods over this network, so it must be apart from pods, Services and nodes; otherwise packets go the wrong way. Set JOIN_CIDR in install.sh.',
    fix: ({ problem, proposal }) =>
      problem === 'service-cidr'
        ? `Set SVC_CIDR to ${proposal ?? ''}`
        : `Set JOIN_CIDR to ${proposal ?? 'a free range'}`,
  },
  'kuberouter-proxy': {
    title: () => 'kube-router’s service proxy and kube-proxy both handle Services.',
    consequence: () =>
      'Both write rules for the same Services, and which of them counts is not settled. kube-router asks for kube-proxy to be gone; on K3s it is part of the program, so set disable-kube-proxy on all servers.',
    fix: () => 'Set disable-kube-proxy',
  },
  'multus-cilium-exclusive': {
    title: ({ isDefault }) =>
      isDefault
        ? 'Multus is to run with Cilium, which by default puts other CNIs’ files away.'
        : 'Multus is to run with Cilium, which puts other CNIs’ files away.',
    consequence: () =>
      'Cilium renames Multus’s configuration to *.cilium_bak, so pods get no further networks. Set cni.exclusive: false in its values.',
    fix: () => 'Set cni.exclusive to false',
  },
  'multus-bindir': {
    title: ({ binDir, right, isDefault }) =>
      `Multus puts its plugins into ${isDefault ? `its default ${binDir}` : binDir}, but the container runtime looks in ${right}.`,
    consequence: ({ isLasting }) =>
      isLasting
        ? 'Plugins are not found, and pods stay in ContainerCreating. Set binDir in the values of Multus, and of whereabouts where it is used.'
        : 'Plugins are not found, and pods stay in ContainerCreating. Set binDir in the values of Multus; in this release every upgrade of K3s replaces the directory, so deploy Multus again after each.',
    fix: ({ right }) => `Use ${right}`,
  },
  'multus-hostlocal': {
    title: ({ nodes }) =>
      `The IPAM host-local gives further networks the same addresses on each of ${count(nodes)} nodes.`,
    consequence: () =>
      'It keeps its list of addresses on the node, so pods on two nodes can get the same one. K3s’s documentation does not recommend it for several nodes; whereabouts keeps one list for the cluster.',
    fix: () => 'Use whereabouts',
  },
  'whereabouts-path': {
    title: ({ path, isStated }) =>
      isStated
        ? `whereabouts is to read ${path}, where its installation leaves nothing.`
        : 'whereabouts is not told where its configuration is.',
    consequence: ({ right, isStated }) =>
      `${isStated ? 'It' : 'It looks in /etc/cni/net.d, which K3s does not use with flannel, and'} finds no configuration, so pods with further networks stay in ContainerCreating. Write "configuration_path": "${right}" into ipam of each NetworkAttachmentDefinition.`,
    fix: ({ right }) => `Use ${right}`,
  },
} satisfies SomeRuleTexts;
