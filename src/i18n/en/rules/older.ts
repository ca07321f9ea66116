import type { SomeRuleTexts } from '../../rule-text';

export const olderTexts = {
  'dual-too-old': {
    title: ({ k3sVersion, isExperimental }) =>
      isExperimental
        ? `Dual-stack is still experimental in K3s ${k3sVersion}.`
        : `K3s ${k3sVersion} does not support dual-stack.`,
    consequence: ({ isExperimental }) =>
      isExperimental
        ? 'Parts of it are missing or unfinished before v1.23.7. Take v1.23.7 or newer.'
        : 'Two ranges are accepted from 1.21 on, and dual-stack is stable from v1.23.7. Take a newer release.',
    fix: null,
  },
  'v6only-too-old': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} cannot run with IPv6 alone.`,
    consequence: () =>
      'The network policy controller and flannel expect an IPv4 range (“no IPv4 CIDRs found”). Take v1.22.9 or newer.',
    fix: null,
  },
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
  'egress-broken-versions': {
    title: ({ mode, k3sVersion }) => `egress-selector-mode ${mode} does not work in K3s ${k3sVersion}.`,
    consequence: () => 'It works from v1.24.14, v1.25.10, v1.26.5 and v1.27.2 on. Take a newer release, or use agent.',
    fix: null,
  },
} satisfies SomeRuleTexts;
