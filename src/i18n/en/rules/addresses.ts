import { FAMILY } from '../../family';
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

const NAME_PROBLEMS = {
  empty: 'it has none',
  localhost: 'every machine calls itself localhost',
  characters: 'only letters, digits, “-” and “.” are allowed',
  ends: 'each part between dots must begin and end with a letter or digit',
  'too-long': 'it is longer than 253 characters',
} as const;

export const addressTexts = {
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
    title: (facts) => overlapWith(facts, 'the range of another cluster,'),
    consequence: (facts) =>
      `Once the clusters reach each other, over a VPN or a peering, every address in ${partOf(facts)} belongs to something in each of them, and packets end up in the wrong one. Take a range that is used nowhere else.`,
    fix: moveTo,
  },
  'advertise-family': {
    title: ({ source, address, range, rangeFamily }) =>
      address === null
        ? `The API would advertise the IPv4 address of flannel-iface, but the first Service range ${range} is ${FAMILY[rangeFamily]}.`
        : `The API would advertise ${address} (from ${source}), but the first Service range ${range} is ${FAMILY[rangeFamily]}.`,
    consequence: ({ rangeFamily, proposal }) =>
      proposal === null
        ? `kube-apiserver exits with “service IP family must match public address family”. Set advertise-address to an ${FAMILY[rangeFamily]} address of the first server, or put that address first in node-ip.`
        : `kube-apiserver exits with “service IP family must match public address family”. Set advertise-address to ${proposal}, or put the ${FAMILY[rangeFamily]} address first.`,
    fix: ({ proposal }) => (proposal === null ? 'Set advertise-address' : `Advertise ${proposal}`),
  },
  'node-ip-family-missing': {
    title: ({ name, nodeIp, family }) =>
      nodeIp.length > 0
        ? `Pods have ${FAMILY[family]}, but the node-ip of ${name ?? 'this node'} has no such address (${nodeIp.join(', ')}).`
        : name === null
          ? `Pods have ${FAMILY[family]}, but the machines have no such address.`
          : `Pods have ${FAMILY[family]}, but ${name} has no such address.`,
    consequence: ({ family, isDualStack }) =>
      isDualStack
        ? `K3s exits on such a node: cluster-cidr and node-ip must share the same families. Give it an ${FAMILY[family]} address, or use a single family.`
        : `K3s exits on such a node: cluster-cidr and node-ip must share the same family. Give it an ${FAMILY[family]} address, or use the other family.`,
    fix: null,
  },
  'iface-not-found': {
    title: ({ iface, problem, known }) => {
      if (problem === 'loopback') return `flannel-iface is ${iface}, the loopback interface.`;
      if (problem === 'absent') return `The machine has no interface ${iface}; it has ${known.join(', ')}.`;
      return problem === 'too-long'
        ? `No interface can be called “${iface}”: names have at most 15 characters.`
        : `No interface can be called “${iface}”: names hold neither slashes nor blanks.`;
    },
    consequence: () =>
      'K3s exits at once: “interface … does not have a correct global unicast ip”. Name the interface that carries the node’s address; where names differ, name it per node.',
    fix: null,
  },
  'node-ip-not-on-host': {
    title: ({ address, hostAddresses }) => `The machine has no address ${address}; it has ${hostAddresses.join(', ')}.`,
    consequence: () =>
      'K3s comes up, then the network policy controller stops it: “failed to find interface with specified node ip”. Use an address of the machine; addresses behind NAT go to node-external-ip.',
    fix: null,
  },
  'hostname-bad': {
    title: ({ name, problem }) =>
      problem === 'empty'
        ? 'The machine has no host name, and no node-name is set.'
        : `“${name}” cannot serve as a node’s name: ${NAME_PROBLEMS[problem]}.`,
    consequence: ({ problem }) => {
      if (problem === 'empty')
        return 'K3s waits a minute and exits: “node name not set”. Set node-name, or name the machine.';
      return problem === 'localhost'
        ? 'One such node works; the second one with that name cannot join. Set node-name, or name the machine.'
        : 'K3s comes up, but the machine never becomes a Node. Set node-name, or rename the machine.';
    },
    fix: ({ proposal }) => `Use the node-name ${proposal}`,
  },
  'hostname-duplicate': {
    title: ({ name, first, second }) => `Nodes ${first} and ${second} are both called ${name}.`,
    consequence: () =>
      'The second to come cannot join: the name is tied to the password of the first. Capital letters make no difference.',
    fix: ({ proposal }) => `Use the node-name ${proposal}`,
  },
  'vip-not-in-san': {
    title: ({ registrationAddress, mayBeOwn }) =>
      mayBeOwn
        ? `Unless ${registrationAddress} is the server’s own, its certificate does not cover it.`
        : `The servers’ certificate does not cover ${registrationAddress}.`,
    consequence: () =>
      'Nodes that join through it fail with a TLS error. The certificate holds each server’s own names and addresses, and what tls-san adds.',
    fix: ({ registrationAddress }) => `Add ${registrationAddress} to tls-san`,
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
} satisfies SomeRuleTexts;
