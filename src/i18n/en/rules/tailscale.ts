import type { SomeRuleTexts } from '../../rule-text';

const quoted = (ranges: readonly string[]): string => ranges.map((range) => `"${range}": ["tag:k3s"]`).join(', ');

export const tailscaleTexts = {
  'tailscale-no-flannel': {
    title: () => 'Tailscale is to carry the pods’ traffic, but the backend is none.',
    consequence: () =>
      'Only flannel tells the tailnet which pods a node has. Without it no node advertises its block, and pods on other nodes are out of reach. With any other backend K3s uses Tailscale instead of it.',
    fix: () => 'Leave flannel-backend unset',
  },
  'tailscale-every-node': {
    title: ({ node, name }) => `Node ${name ?? node} does not join the tailnet, while others do.`,
    consequence: () =>
      'It has no route to the pods of the others, and they have none to its own. vpn-auth-file belongs on every node.',
    fix: () => 'Join every node',
  },
  'tailscale-routes': {
    title: ({ clusterCidr }) =>
      `Nothing says that the tailnet approves routes to ${clusterCidr.join(' and ')} by itself.`,
    consequence: ({ clusterCidr }) =>
      `Each node’s block then waits for approval in the console, and until then its pods are cut off. Put "autoApprovers": {"routes": {${quoted(clusterCidr)}}} into the policy file, with the tag of your key.`,
    fix: null,
  },
  'tailscale-acl': {
    title: ({ clusterCidr }) =>
      `The tailnet’s policy lets nothing through to the pods in ${clusterCidr.join(' and ')}.`,
    consequence: ({ clusterCidr }) =>
      `An approved route is not yet a permission. Add an accept rule whose sources and destinations both hold tag:k3s, the tag of your key, and ${clusterCidr.join(', ')}, on all ports.`,
    fix: null,
  },
  'tailscale-ha': {
    title: ({ servers }) => `etcd on the ${servers} servers does not use the tailnet.`,
    consequence: () =>
      'It keeps to the servers’ own addresses, and K3s advises against etcd over a VPN. All servers need a fast private network in common; put them at one site, or use an external database.',
    fix: null,
  },
  'tailscale-overrides': {
    title: ({ option, value, name }) =>
      name === null
        ? `Tailscale replaces ${option} ${value}.`
        : `On node ${name}, Tailscale replaces ${option} ${value}.`,
    consequence: ({ option }) =>
      option === 'flannel-backend'
        ? 'With vpn-auth each node uses the tailnet as its backend, whatever this says, unless it says none.'
        : 'K3s uses the address and the interface that Tailscale has, and logs a warning about what is set. Remove it.',
    fix: ({ option }) => `Remove ${option}`,
  },
} satisfies SomeRuleTexts;
