import { count } from '../format';
import type { SolverMessages } from '../solver-messages';

const RANGES = { clusterCidr: 'pods', serviceCidr: 'Services' } as const;

export const solver: SolverMessages = {
  title: 'Find ranges for me',
  lead: 'From what the cluster needs and what is in the way: ranges, node masks and max-pods, with the reason for each number.',
  open: 'State needs and pools',
  needs: 'What the cluster needs',
  pools: 'Where ranges may lie',
  poolsOf: (family) => `Where ranges may lie, ${family}`,
  defaults: 'K3s’s default ranges',
  defaultsHint: 'where they are free',
  privateBlock: 'private, RFC 1918',
  sharedSpace: 'shared space; Tailscale and carriers use it',
  randomUla: 'random private prefix, RFC 4193',
  newUla: 'Another random prefix',
  ownPrefix: (family) => `Own prefix, ${family}`,
  ownPrefixHint: 'For example one that your network team gave you. It goes before all others, K3s’s defaults too.',
  prefixProblems: {
    'not-a-range': 'Not a range. It is written as an address, a slash and a length.',
    'other-family': 'This range is of the other family.',
    reserved: 'This range is reserved; no network can use it.',
    documentation: 'This range is for examples in documents; nothing should use it.',
  },
  avoids: (networks, addresses) =>
    `Keeps clear of ${networks} existing ${networks === 1 ? 'network' : 'networks'} and ${addresses} ${addresses === 1 ? 'address' : 'addresses'} of this plan.`,
  find: 'Find ranges',
  results: 'Proposals',
  kinds: {
    preferred: 'First choice',
    'other-pool': 'In another pool',
    'other-place': 'In another place',
    tighter: 'As small as possible',
    roomier: 'More room',
    'next-best': 'Next best',
  },
  use: 'Use this',
  useNamed: (kind) => `Use this: ${kind}`,
  inUse: 'In use',
  perNode: (mask) => `/${mask} per node`,
  maxPods: 'max-pods',
  blocks: (blocks, left) => `${blocks} node blocks, ${left} left at peak`,
  podAddresses: (addresses) => `${addresses} pod addresses per node`,
  serviceAddresses: (usable, left) => `${usable} Services, ${left} left`,
  why: 'Why these numbers',
  reasons: {
    place: ({ field, range, why, pool, blocker }) => {
      if (why === 'default') return `${range} is K3s’s own place for ${RANGES[field]}, and it is free.`;
      const where =
        why === 'lowest'
          ? `${range} is the lowest free place for ${RANGES[field]} in ${pool ?? 'the pools'}.`
          : `${range} is a free place for ${RANGES[field]} in ${pool ?? 'the pools'}.`;
      return blocker === null ? where : `${where} K3s’s own place overlaps ${blocker}.`;
    },
    'cluster-cidr': ({ prefixLength, nodes, blocks, growth, shape }) => {
      const holds = `/${prefixLength} holds ${count(blocks)} node blocks for ${count(nodes)} ${nodes === 1 ? 'node' : 'nodes'} at peak`;
      if (growth === 'a-fifth') return `${holds}; there is no room to double, but a fifth stays free.`;
      if (shape === 'default') return `${holds}: K3s’s own size, with room to double.`;
      return shape === 'boundary'
        ? `${holds}: room to double, on a boundary of four bits.`
        : `${holds}: room to double.`;
    },
    'node-mask': ({ nodeCidrMaskSize, podsPerNode, addresses, growth, isDefault }) => {
      const gives = `/${nodeCidrMaskSize} gives each node ${count(addresses)} pod addresses for ${count(podsPerNode)} pods`;
      if (isDefault) return `${gives}: Kubernetes’ default, so no flag is needed.`;
      return growth === 'double'
        ? `${gives}: twice as many, so that addresses rest before they are used again.`
        : `${gives}: enough, with less rest before addresses are used again.`;
    },
    'service-cidr': ({ prefixLength, services, usable, isDefault }) => {
      const holds = `/${prefixLength} holds ${count(usable)} Services; ${count(services)} are planned, K3s’s own included`;
      return isDefault ? `${holds}. It is K3s’s own size.` : `${holds}.`;
    },
    'max-pods': ({ maxPods, why }) => {
      switch (why) {
        case 'default':
          return `max-pods stays at ${count(maxPods)}, the kubelet’s default.`;
        case 'wanted':
          return `max-pods is ${count(maxPods)}, the pods per node that are wanted; the kubelet’s default is 110.`;
        case 'half-of-block':
          return `max-pods is ${count(maxPods)}, half of the addresses of a node block.`;
      }
    },
    masquerade: ({ range }) =>
      `${range} is private, so flannel-ipv6-masq is turned on; pods could not reach the Internet otherwise.`,
  },
  found: (proposals, pods, services) =>
    `${proposals === 1 ? 'One proposal' : `${proposals} proposals`}. The first: pods ${pods}, Services ${services}.`,
  impossibleTitle: 'Impossible with these pools',
  impossible: {
    'no-pool': ({ family }) => `No pool is allowed for ${family}. Choose one above, or give a prefix of your own.`,
    'no-room': ({ family }) =>
      `What is allowed for ${family} is taken or too small, even for fewer nodes, pods or Services. Allow another pool.`,
    nodes: ({ family, wanted, most }) =>
      `The pools for ${family} have room for ${most} nodes with a fifth of the blocks to spare; ${wanted} are wanted.`,
    'pods-per-node': ({ family, wanted, most }) =>
      `The pools for ${family} have room for ${most} pods on each node; ${wanted} are wanted.`,
    services: ({ family, wanted, most }) =>
      `The pools for ${family} have room for ${most} Services with a fifth to spare; ${wanted} are wanted.`,
  },
  nearestTitle: 'Nearest possible',
  useNearest: {
    nodes: (most) => `Plan for ${most} nodes at peak`,
    'pods-per-node': (most) => `Plan for ${most} pods per node`,
    services: (most) => `Plan for ${most} Services`,
  },
  nothingNear: 'No plan comes near enough to be proposed.',
  findFree: 'Find free',
  findFreeFor: (range) => `Find free: the next place for ${range}`,
  moved: (name, range) => `${name}: moved to ${range}.`,
  noOther: (name) => `${name}: there is no other free place of this size.`,
};
