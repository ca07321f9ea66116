import type { CidrProblem } from '../../../core/cidr/cidr';
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

export const rangeTexts = {
  'cidr-syntax': {
    title: ({ text, problem }) => `“${text}” is not a range: ${CIDR_PROBLEMS[problem]}.`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? 'K3s would stop at it. Write an address, a slash and a prefix length, such as 10.42.0.0/16 or fd00:42::/56.'
        : `K3s would stop at it. Probably meant: ${suggestion}.`,
    fix: null,
  },
  'node-mask-below-cluster': {
    title: ({ range, nodeCidrMaskSize }) => `${range} is smaller than one node’s block of /${nodeCidrMaskSize}.`,
    consequence: () =>
      'kube-controller-manager refuses the mask and K3s ends with it. Nodes need a longer mask, or pods a larger range.',
    fix: ({ proposal }) => `Use /${proposal} per node`,
  },
} satisfies SomeRuleTexts;
