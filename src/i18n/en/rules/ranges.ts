import type { CidrProblem } from '../../../core/cidr/cidr';
import type { Stack } from '../../../core/plan/plan';
import type { FactsOf } from '../../../core/rules/index';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const CIDR_PROBLEMS = {
  empty: 'nothing is written',
  blank: 'it contains a blank',
  'too-long': 'it is longer than any range',
  'leading-zero': 'a number begins with a zero',
  zone: 'it carries a zone (the part after %)',
  ipv4: 'IPv4 needs four numbers from 0 to 255',
  ipv6: 'the IPv6 address is not well-formed',
  'prefix-missing': 'the prefix length is missing',
  'prefix-form': 'the prefix length is not a plain number',
  'prefix-range': 'the prefix length is longer than the address',
  netmask: 'it has a netmask where the prefix length goes',
  slashes: 'it has more than one slash',
  'not-a-range': 'there is no address before the slash',
} as const satisfies Record<CidrProblem, string>;

const STACKS = {
  ipv4: 'an IPv4 cluster',
  ipv6: 'an IPv6 cluster',
  'ipv4-ipv6': 'a dual-stack cluster',
  'ipv6-ipv4': 'a dual-stack cluster',
} as const satisfies Record<Stack, string>;

const WRONG_FLAGS = {
  'generic-on-dual-stack': (flag: string, stack: string) =>
    `${flag} is not allowed on ${stack}: each family has its own flag.`,
  'other-family': (flag: string, stack: string) => `${flag} is not allowed on ${stack}.`,
  'both-kinds': (flag: string) => `${flag} is not allowed together with node-cidr-mask-size.`,
  'family-flag-before-1.23': (flag: string, stack: string) =>
    `${flag} is not allowed on ${stack} before Kubernetes 1.23.`,
} as const satisfies Record<FactsOf<'node-mask-wrong-flag'>['problem'], unknown>;

const RESERVED = {
  'this-network': 'hosts on this network',
  loopback: 'loopback',
  'link-local': 'link-local',
  multicast: 'multicast',
  'future-use': 'future use',
} as const satisfies Record<FactsOf<'reserved-range'>['use'], string>;

export const rangeTexts = {
  'cidr-syntax': {
    title: ({ text, problem }) => `“${text}” is not a range: ${CIDR_PROBLEMS[problem]}.`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? 'Write an address, a slash and a prefix length, such as 10.42.0.0/16 or fd00:42::/56.'
        : `K3s would not start with it. Probably meant: ${suggestion}.`,
    fix: null,
  },
  'node-mask-below-cluster': {
    title: ({ range, nodeCidrMaskSize }) => `${range} is smaller than one node’s block of /${nodeCidrMaskSize}.`,
    consequence: () =>
      'kube-controller-manager refuses the mask, and K3s exits with it. Nodes need a longer mask, or pods a larger range.',
    fix: ({ proposal }) => `Use /${proposal} per node`,
  },
  'node-mask-wrong-flag': {
    title: ({ flag, value, problem, stack }) => WRONG_FLAGS[problem](`${flag}=${value ?? 0}`, STACKS[stack]),
    consequence: ({ proposal }) =>
      proposal === ''
        ? 'kube-controller-manager refuses it, and K3s exits with it. On single-stack the flag is node-cidr-mask-size, on dual-stack each family has its own; the defaults would do here.'
        : `kube-controller-manager refuses it, and K3s exits with it. The flags that work here: ${proposal}.`,
    fix: ({ proposal }) => (proposal === '' ? 'Remove the flag and use the default' : `Use ${proposal}`),
  },
  'node-mask-out-of-range': {
    title: ({ text, problem, longest }) =>
      ({
        'not-a-number': `“${text}” is not a prefix length.`,
        negative: `A node block cannot have the prefix length ${text}.`,
        'too-long': `A node block of /${text} is longer than an address: /${longest ?? 128} is the longest.`,
        'too-long-unused': `A node block of /${text} is longer than an address: /${longest ?? 128} is the longest.`,
      })[problem],
    consequence: ({ problem }) =>
      ({
        'not-a-number':
          'kube-controller-manager would exit, and K3s with it. Write a plain number without a slash or leading zeros, such as 24 or 64.',
        negative:
          'kube-controller-manager exits, and K3s with it. Write a number such as 24 or 64; 0 means the default.',
        'too-long': 'Everything starts without a message, but no node ever gets a block, and no pod an address.',
        'too-long-unused':
          'No node ever gets a block. The chosen CNI does not use them, but whatever else reads spec.podCIDR finds nothing.',
      })[problem],
    fix: ({ proposal }) => (proposal === null ? 'Use the default' : `Use /${proposal} per node`),
  },
  'node-mask-no-room': {
    title: ({ nodeCidrMaskSize }) => `A node block of /${nodeCidrMaskSize} has no address for a pod.`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'Blocks are handed out, but no pod starts: “too small to allocate from”. Take a larger pod range; a node needs at least a /30, in IPv6 a /126.'
        : 'Blocks are handed out, but no pod starts: “too small to allocate from”. Take larger blocks per node.',
    fix: ({ proposal }) => (proposal === null ? 'Use larger blocks' : `Use /${proposal} per node`),
  },
  'node-mask-unchanged': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      `${range} with the default of /${nodeCidrMaskSize} per node has room for ${count(blocks)} ${blocks === 1n ? 'node' : 'nodes'}; ${count(nodes)} ${nodes === 1 ? 'is' : 'are'} planned.`,
    consequence: () =>
      'K3s does not adapt the node mask to the range, and the range cannot be changed later. Set a longer mask for more nodes with fewer pods each, or take a larger range.',
    fix: null,
  },
  'cidr-count': {
    title: ({ key, count: ranges, ranges: list }) =>
      `${key} lists ${count(ranges)} ranges (${list}); one per family is allowed.`,
    consequence: ({ isPods }) =>
      isPods
        ? 'K3s comes up, then kube-proxy stops it: “must be a either a single CIDR or dual-stack pair”. Keep one IPv4 range, one IPv6 range, or one of each.'
        : 'kube-apiserver refuses them, and K3s exits. Keep one IPv4 range, one IPv6 range, or one of each.',
    fix: null,
  },
  'svc4-too-large': {
    title: ({ range, k3sVersion, isLimited, isRefused }) =>
      isLimited
        ? `${range} is too large for Services on K3s ${k3sVersion}: /12 is the limit.`
        : isRefused
          ? `${range} is so large that Kubernetes counts it as empty and refuses it for Services.`
          : `${range} is larger than the /12 that K3s documents for Services.`,
    consequence: ({ isRefused }) =>
      isRefused
        ? 'kube-apiserver refuses the range, and K3s exits. A /16 has room for 65,534 Services.'
        : 'It runs, but it is not tested. A /16 has room for 65,534 Services.',
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'svc-too-small-for-dns': {
    title: ({ range }) => `${range} has no tenth address, which K3s takes for DNS.`,
    consequence: () =>
      'K3s exits with “cannot configure default cluster-dns address”. Take a larger Service range: at least /28, in IPv6 /124.',
    fix: ({ proposal }) => (proposal === null ? 'Use a larger range' : `Use ${proposal} for Services`),
  },
  'svc-below-8': {
    title: ({ range, addresses }) =>
      `${range} has ${count(addresses)} ${addresses === 1n ? 'address' : 'addresses'}; the first Service range needs at least 8.`,
    consequence: () =>
      'K3s exits with “the service cluster IP range must be at least 8 IP addresses”. Take a larger range.',
    fix: ({ proposal }) => (proposal === null ? 'Use a larger range' : `Use ${proposal} for Services`),
  },
  'svc-capacity': {
    title: ({ range, wanted, usable, isTooSmall }) =>
      isTooSmall
        ? `${range} has ${count(usable)} addresses for ${count(wanted)} Services, K3s’s own four included.`
        : `${count(wanted)} Services, K3s’s own four included, take more than 80% of the ${count(usable)} addresses in ${range}.`,
    consequence: ({ isExtendable }) =>
      isExtendable
        ? 'A Service without a free address cannot be created. A larger range is simpler than adding a ServiceCIDR object later.'
        : 'A Service without a free address cannot be created, and the range cannot be changed later. Take a larger one.',
    fix: ({ proposal }) => (proposal === null ? 'Use a larger range' : `Use ${proposal} for Services`),
  },
  'reserved-range': {
    title: ({ range, reserved, use }) => `${range} touches ${reserved}, which is reserved (${RESERVED[use]}).`,
    consequence: () =>
      'K3s starts with it silently, but such addresses are not routed between machines. Use private space, such as 10.0.0.0/8 or fd00::/8.',
    fix: null,
  },
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
} satisfies SomeRuleTexts;
