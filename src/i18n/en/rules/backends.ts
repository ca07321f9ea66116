import type { SomeRuleTexts } from '../../rule-text';

export const backendTexts = {
  'backend-unknown': {
    title: ({ flannelBackend }) => {
      if (flannelBackend === '') return 'flannel-backend is set, but empty.';
      if (flannelBackend === 'tailscale') return 'The backend “tailscale” is not one to choose by hand.';
      return `K3s has no backend “${flannelBackend}”.`;
    },
    consequence: ({ flannelBackend }) =>
      flannelBackend === 'tailscale'
        ? 'K3s sets it by itself where vpn-auth is given; without the tailscale program it exits once the control plane is up.'
        : 'The control plane comes up, then K3s exits. Current backends are vxlan, wireguard-native, host-gw and none, in lower case.',
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'backend-wireguard-removed': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} no longer has the backend “wireguard”.`,
    consequence: () =>
      'The control plane comes up, then K3s exits. Its successor is wireguard-native, which needs WireGuard in the kernel.',
    fix: () => 'Use wireguard-native',
  },
  'backend-wireguard-legacy': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} still has the backend “wireguard”, but K3s 1.26 removes it.`,
    consequence: ({ hasSuccessor }) =>
      hasSuccessor
        ? 'It needs the program wg on every node, and nodes with it cannot talk to nodes with its successor, wireguard-native.'
        : 'It needs the program wg on every node. Its successor, wireguard-native, comes with K3s 1.23.6; nodes with one cannot talk to nodes with the other.',
    fix: () => 'Use wireguard-native',
  },
  'backend-ipsec-removed': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} no longer has the backend “ipsec”.`,
    consequence: () =>
      'The control plane comes up, then K3s exits. The encrypted backend today is wireguard-native, which needs WireGuard in the kernel.',
    fix: () => 'Use wireguard-native',
  },
  'backend-ipsec-no-binaries': {
    title: ({ k3sVersion, isBundled }) =>
      isBundled
        ? `K3s ${k3sVersion} still brings what the backend “ipsec” needs, but later releases do not.`
        : `K3s ${k3sVersion} does not bring what the backend “ipsec” needs.`,
    consequence: ({ isBundled }) =>
      isBundled
        ? 'From 1.23.15, 1.24.9, 1.25.5 and 1.26.0 on, swanctl and charon must be installed on every node, and K3s 1.27 removes the backend.'
        : 'swanctl and charon must be installed on every node, and K3s 1.27 removes the backend.',
    fix: () => 'Use wireguard-native',
  },
  'backend-inline-options': {
    title: ({ flannelBackend, k3sVersion }) =>
      `K3s ${k3sVersion} takes no options in flannel-backend, but “${flannelBackend}” has some.`,
    consequence: ({ backend }) =>
      `The control plane comes up, then K3s exits. Set flannel-backend to ${backend === '' ? 'a backend' : backend} alone, and put the options into a file named by flannel-conf on every node where they are needed.`,
    fix: null,
  },
  'backend-native-too-old': {
    title: ({ k3sVersion, needs }) => `K3s ${k3sVersion} has no wireguard-native yet; it comes with ${needs}.`,
    consequence: () =>
      'The control plane comes up, then K3s exits. Take a newer release, or another backend until then.',
    fix: null,
  },
  'flag-needs-version': {
    title: ({ flag, k3sVersion, needs }) =>
      flag === 'config'
        ? `K3s ${k3sVersion} does not read config.yaml yet; ${needs.join(', ')} and newer do.`
        : `K3s ${k3sVersion} has no ${flag} yet; it comes with ${needs.join(', ')}.`,
    consequence: ({ flag }) =>
      flag === 'config'
        ? 'The plan’s values would all be ignored and K3s’s defaults would apply. Take a newer release.'
        : 'On the command line K3s refuses it; in config.yaml it may be skipped, and then the default applies. Take a newer release, or do without the option.',
    fix: ({ flag }) => `Leave ${flag} unset`,
  },
  'flannel-options-without-flannel': {
    title: ({ option }) => `${option} is set, but with the backend none there is no flannel.`,
    consequence: ({ option }) => {
      switch (option) {
        case 'flannel-ipv6-masq':
          return 'Pods’ IPv6 traffic is not masqueraded by it; the CNI that is installed instead decides.';
        case 'flannel-external-ip':
          return 'The CNI that is installed instead decides which addresses nodes use among each other; only the API server still prefers external addresses for kubelets.';
        case 'flannel-conf':
          return 'Nothing reads the file; the CNI that is installed instead has its own configuration.';
        case 'flannel-iface':
          return 'The CNI that is installed instead chooses its own interface. Where no node-ip is written, K3s still takes the node’s address from this one, so write node-ip before it goes.';
      }
    },
    fix: ({ option }) => `Remove ${option}`,
  },
  'backend-not-encrypted': {
    title: ({ flannelBackend }) =>
      `${flannelBackend} does not encrypt, and others share the network between the nodes.`,
    consequence: () =>
      'Whoever is on that network can read the pods’ traffic and inject packets. wireguard-native encrypts all of it between nodes.',
    fix: () => 'Use wireguard-native',
  },
  'flannel-conf-network': {
    title: ({ path, problem, key, range, network }) => {
      switch (problem) {
        case 'missing':
          return `There is no file ${path}, which flannel is to read.`;
        case 'not-json':
          return `What stands in ${path} is no JSON object.`;
        case 'ipv6-off':
          return `${path} does not turn on IPv6, but pods get addresses from ${range}.`;
        case 'network':
          return network === null
            ? `${path} has no ${key}, which must hold the pod range ${range}.`
            : `${key} in ${path} is ${network}, which does not hold the pod range ${range}.`;
      }
    },
    consequence: ({ problem }) =>
      problem === 'ipv6-off'
        ? 'Without "EnableIPv6": true flannel sets up IPv4 alone; this was not seen on a running K3s. Let the file say what K3s would have written.'
        : 'K3s comes up, then flannel ends it. The file stands for the one K3s writes by itself, so the ranges of the pods must be in it.',
    fix: () => 'Write the plan’s ranges into the file',
  },
  'flannel-conf-overrides': {
    title: ({ path }) => `Flannel takes its network and backend from ${path}, not from the plan.`,
    consequence: ({ flannelBackend }) =>
      `The file must repeat Network, EnableIPv6, IPv6Network and Backend on every node; flannel-backend ${flannelBackend} and the pod ranges do not reach flannel otherwise.`,
    fix: null,
  },
} satisfies SomeRuleTexts;
