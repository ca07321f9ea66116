import type { SomeRuleTexts } from '../../rule-text';
import { which } from '../which';

/** Rules about capacity, addresses and the underlay that need what is known of machines. */
export const machineTexts = {
  'server-undersized': {
    title: ({ isBelowLeast, agents, served, cpus, memory, neededCpus, neededMemory }) => {
      if (isBelowLeast) return `A server needs at least ${neededCpus} CPUs and ${neededMemory} GiB of memory.`;
      const size = [cpus === null ? [] : `${cpus} CPUs`, memory === null ? [] : `${memory} GiB`].flat().join(' and ');
      return `Servers with ${size} serve about ${served} agents, and the plan has ${agents}.`;
    },
    consequence: ({ isBelowLeast, neededCpus, neededMemory }) =>
      isBelowLeast
        ? 'Below that the API is slow to answer, and components restart. Take larger servers; agents can be smaller.'
        : `The control plane becomes slow. K3s’s documentation asks for ${neededCpus} CPUs and ${neededMemory} GiB here; three servers carry about half as much again as one.`,
    fix: null,
  },
  'dual-nodeip-kubelet-bug': {
    title: (facts) =>
      `In K3s ${facts.k3sVersion} nodes lose their IPv6 address when ${facts.iface}${which(facts)} is not the interface with the default route.`,
    consequence: ({ proposal }) =>
      `The kubelet finds only the addresses of the primary interface. Write kubelet-arg ${proposal} on servers and agents, or take 1.27 or newer.`,
    fix: ({ proposal }) => `Add kubelet-arg ${proposal}`,
  },
  'iface-many-addresses': {
    title: (facts) =>
      `${facts.iface}${which(facts)} has ${facts.addresses.length} IPv4 addresses, and no node-ip says which one counts.`,
    consequence: ({ addresses }) =>
      `K3s exits: “multiple global unicast addresses defined”, and names ${addresses.join(', ')}. Write the node-ip.`,
    fix: ({ proposal }) => (proposal.length === 0 ? 'Write node-ip' : `Use node-ip ${proposal.join(', ')}`),
  },
  'mtu-differs': {
    title: ({ isPath, least, most, smallest }) =>
      isPath
        ? `The nodes’ uplinks carry ${least} bytes, but the way between them only ${smallest}.`
        : `The nodes’ uplinks have different MTUs, from ${least} to ${most}.`,
    consequence: ({ isFlannel, smallest }) =>
      isFlannel
        ? `Large packets vanish on the way, small ones arrive: ping works, transfers hang. Give flannel the smallest in its own configuration (flannel-conf, Backend.MTU ${smallest}; it subtracts its overhead itself), or make them alike.`
        : `Large packets vanish on the way, small ones arrive: ping works, transfers hang. Set the CNI’s MTU by the smallest, ${smallest}, or make them alike.`,
    fix: null,
  },
  'double-tunnel': {
    title: (facts) => `${facts.backend} would run inside the VPN device ${facts.iface}${which(facts)}.`,
    consequence: () =>
      'Every packet is wrapped twice, which costs speed, and the MTU must fit both. Where all nodes are neighbors on the VPN, host-gw does without the second tunnel; for Tailscale K3s has an integration of its own.',
    fix: null,
  },
} satisfies SomeRuleTexts;
