import type { NetworkFacts } from '../../../core/rules/network-overlaps';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const nameOf = ({ label, network }: NetworkFacts): string => (label === '' ? network : `${label} (${network})`);

const rangeOf = ({ isPods, range }: NetworkFacts): string =>
  isPods ? `The pod range ${range}` : `The Service range ${range}`;

/** How a range lies to a network, which is called by `what`. */
function overlapWith(facts: NetworkFacts, what: string): string {
  const { range, network, part, more } = facts;
  if (more > 0) return `${rangeOf(facts)} overlaps ${count(more)} more such networks, among them ${nameOf(facts)}.`;
  if (range === network) return `${rangeOf(facts)} is also ${what} ${nameOf(facts)}.`;
  return part === range
    ? `${rangeOf(facts)} lies inside ${what} ${nameOf(facts)}.`
    : `${rangeOf(facts)} covers ${what} ${nameOf(facts)}.`;
}

const moveTo = ({ isPods, proposal }: NetworkFacts): string =>
  proposal === null ? 'Use a free range' : isPods ? `Use ${proposal} for pods` : `Use ${proposal} for Services`;

/** The addresses in question: one part, or those of several networks. */
const partOf = ({ part, more }: NetworkFacts): string => (more > 0 ? 'these parts' : part);

const sharedSpaceOf = ({ range }: NetworkFacts): string =>
  range.includes(':') ? 'fd7a:115c:a1e0::/48' : '100.64.0.0/10';

const REACHABLE = { vpn: 'the VPN', vpc: 'the peered network', other: 'the network' } as const;

const reachableOf = ({ kind }: NetworkFacts): string =>
  kind === 'vpn' || kind === 'vpc' ? REACHABLE[kind] : REACHABLE.other;

export const overlapTexts = {
  'overlap-pod-svc': {
    title: ({ pods, services }) => `Pods (${pods}) and Services (${services}) overlap.`,
    consequence: ({ isAllTaken }) =>
      isAllTaken
        ? 'K3s starts, but no node ever gets a block for its pods, and nothing says so. Take ranges that do not touch.'
        : 'K3s starts, but silently skips the node blocks under the Service range, and traffic may go astray. Take ranges that do not touch.',
    fix: ({ newPods, newServices }) =>
      newPods !== null && newServices !== null
        ? `Use ${newPods} for pods and ${newServices} for Services`
        : newServices !== null
          ? `Use ${newServices} for Services`
          : newPods !== null
            ? `Use ${newPods} for pods`
            : 'Use ranges that do not touch',
  },
  'overlap-host-net': {
    title: (facts) => {
      if (facts.network !== null) return overlapWith(facts, 'the nodes’ network');
      const { range, address, node, nodes } = facts;
      if (nodes === 0) return `The pod range ${range} covers ${address}, under which the API is reached.`;
      if (nodes > 1) return `The pod range ${range} covers the addresses of ${count(nodes)} nodes, such as ${address}.`;
      return node === null || node === ''
        ? `The pod range ${range} covers a node’s own address ${address}.`
        : `The pod range ${range} covers ${address}, the address of ${node}.`;
    },
    consequence: (facts) => {
      if (facts.network === null && facts.nodes === 0)
        return 'K3s says nothing, but nodes then take that address for a pod’s and cannot reach the API. Take a range that is used nowhere else.';
      return facts.network === null || facts.isPods
        ? 'K3s says nothing, but nodes then take each other and their own network for pods and cannot reach them. Take a range that is used nowhere else.'
        : `K3s says nothing, but an address in ${partOf(facts)} can become a Service’s, and nodes and pods then no longer reach the machine that has it. Take a range that is used nowhere else.`;
    },
    fix: (facts) =>
      facts.network !== null
        ? moveTo(facts)
        : facts.proposal === null
          ? 'Use a free range'
          : `Use ${facts.proposal} for pods`,
  },
  'overlap-node-address': {
    title: ({ range, address, count: addresses }) =>
      addresses > 1
        ? `The Service range ${range} covers ${count(addresses)} addresses of nodes, such as ${address}.`
        : `The Service range ${range} covers ${address}, an address of a node.`,
    consequence: () =>
      'K3s says nothing, but a Service, DNS included, can be given a node’s own address. Take a range that is used nowhere else.',
    fix: ({ proposal }) => (proposal === null ? 'Use a free range' : `Use ${proposal} for Services`),
  },
  'overlap-reachable-net': {
    title: (facts) => overlapWith(facts, reachableOf(facts)),
    consequence: (facts) =>
      facts.isPods
        ? `Machines there with an address in ${partOf(facts)} can no longer be reached from nodes and pods: such packets stay in the cluster. Take a range that is used nowhere else.`
        : `An address in ${partOf(facts)} can become a Service’s, and nodes and pods then no longer reach the machine there that has it. Take a range that is used nowhere else.`,
    fix: moveTo,
  },
  'overlap-docker': {
    title: (facts) =>
      facts.isDirect
        ? overlapWith(facts, 'Docker’s network')
        : `${rangeOf(facts)} touches ${facts.network}, from which Docker takes further networks.`,
    consequence: (facts) =>
      facts.isDirect
        ? `Docker and the cluster both hold a route for ${partOf(facts)}, and packets for one of them end up in the other. Take another range, or give Docker another one (“bip”, “default-address-pools”).`
        : `As soon as Docker makes a network in ${facts.part}, packets for it or for the cluster go astray. Take another range, or give Docker other pools (“default-address-pools”).`,
    fix: moveTo,
  },
  'overlap-cgnat': {
    title: (facts) => {
      if (facts.kind !== 'vpn') return overlapWith(facts, 'Kube-OVN’s');
      return facts.more > 0
        ? overlapWith(facts, 'the VPN')
        : `${rangeOf(facts)} has addresses from ${sharedSpaceOf(facts)}, and so has the VPN ${nameOf(facts)}.`;
    },
    consequence: (facts) =>
      facts.kind === 'vpn'
        ? `Tailscale and others give machines addresses from all of that space, so an address in ${partOf(facts)} can be both a machine’s and the cluster’s, and only one of them is reached. Take a range outside it.`
        : `Kube-OVN gives nodes addresses from ${facts.network} for their way to pods, so an address in ${partOf(facts)} can belong to both. Take another range, or set JOIN_CIDR.`,
    fix: moveTo,
  },
  'overlap-other-cluster': {
    title: (facts) => overlapWith(facts, 'another cluster’s range'),
    consequence: (facts) =>
      `Once the clusters reach each other, over a VPN or a peering, every address in ${partOf(facts)} stands for something in each of them, and packets end up in the wrong one. Take a range that is used nowhere else.`,
    fix: moveTo,
  },
} satisfies SomeRuleTexts;
