import type { AddressProblem } from '../../../core/cidr/address';
import type { FactsOf } from '../../../core/rules/index';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const ADDRESS_PROBLEMS = {
  empty: 'nothing is written',
  blank: 'it contains a blank',
  'too-long': 'it is longer than any address',
  'leading-zero': 'a number begins with a zero',
  zone: 'it carries a zone (the part after %)',
  'prefix-given': 'it has a prefix length, which belongs to ranges only',
  ipv4: 'IPv4 needs four numbers from 0 to 255',
  ipv6: 'the IPv6 address is not well-formed',
  'not-an-address': 'K3s takes addresses here, not names',
} as const satisfies Record<AddressProblem, string>;

function wanted({ expected, choices, from, to }: FactsOf<'input-value'>): string {
  switch (expected) {
    case 'release':
      return 'Write a K3s release in full, such as v1.36.2+k3s1.';
    case 'count':
      return `Write a whole number from ${count(from ?? 0)} to ${count(to ?? 0)}, in digits only.`;
    case 'mtu':
      return `Write an MTU in bytes, from ${count(from ?? 0)} to ${count(to ?? 0)}. Ethernet has 1500.`;
    case 'choice':
      return `Write one of: ${choices.join(', ')}.`;
    case 'word':
      return 'Write it on one line, without control characters, in at most 1,024 characters.';
    case 'list':
      return 'Write at most 64 entries.';
    case 'host':
      return 'Write a host name or an address alone, without scheme, port or brackets, such as k3s.example.org or 192.0.2.10.';
    case 'no-password':
      return 'Leave out the name and the password before the @: a plan stands in links and files that get copied around.';
    case 'no-secret':
      return 'Its value is a secret, and a plan ends up in links and files that get copied around. Put it on the machine itself, in a file that only root can read.';
  }
}

const VALUE_FORMS = {
  none: 'It takes one value, or a plain list of values where K3s takes several. K3s would read a mapping as text and exit.',
  first: 'Of a list inside a list K3s takes the first entry and drops the rest. Write a plain list.',
  last: 'The last one counts, without a message. Write one value.',
} as const satisfies Record<FactsOf<'value-form'>['counts'], string>;

export const valueTexts = {
  'address-syntax': {
    title: ({ text, problem }) => `“${text}” is not an address: ${ADDRESS_PROBLEMS[problem]}.`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? 'K3s would not start with it. Write one plain address, such as 192.0.2.10 or 2001:db8::10.'
        : `K3s would not start with it. Probably meant: ${suggestion}.`,
    fix: null,
  },
  'list-blank': {
    title: ({ text }) => `There is a blank before or after “${text.trim()}” in the list.`,
    consequence: ({ isDropped, suggestion }) =>
      isDropped
        ? `K3s splits at commas and trims nothing: it starts, but leaves that name out of the certificate. Write ${suggestion}.`
        : `K3s splits at commas and trims nothing, so it would stop at the blank. Write ${suggestion}.`,
    fix: ({ suggestion }) => `Write ${suggestion}`,
  },
  'cidr-v4-mapped': {
    title: ({ text, range }) => `“${text}” is the IPv4 range ${range} written as IPv6.`,
    consequence: ({ range }) =>
      `K3s silently takes it as ${range}; other programs that read the same files do not. Write the IPv4 form.`,
    fix: ({ range }) => `Write ${range}`,
  },
  'cidr-host-bits': {
    title: ({ text, range }) => `“${text}” lies inside the range ${range}; it is not its first address.`,
    consequence: ({ range }) =>
      `K3s drops the rest and uses ${range}. Firewall rules written with the other spelling may not match, and a typo would go unnoticed.`,
    fix: ({ range }) => `Write ${range}`,
  },
  'bool-form': {
    title: ({ text }) => `“${text}” is neither true nor false.`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? 'K3s would exit with “invalid boolean value”. Write true or false.'
        : `K3s would exit with “invalid boolean value”. Probably meant: ${suggestion}.`,
    fix: null,
  },
  'value-form': {
    title: ({ key, counts }) =>
      counts === 'last' ? `“${key}” takes one value, but has several.` : `“${key}” has a value of the wrong form.`,
    consequence: ({ counts }) => VALUE_FORMS[counts],
    fix: null,
  },
  'input-value': {
    title: ({ text }) => (text === '' ? 'Nothing is written here.' : `“${text}” does not fit here.`),
    consequence: wanted,
    fix: null,
  },
  'input-unknown': {
    title: ({ key }) => `A plan has no field “${key}”.`,
    consequence: () =>
      'It was left out, and the rest was read. Links use the names of K3s’s flags (cluster-cidr), JSON plans the same in camelCase (clusterCidr); correct the key or delete it.',
    fix: null,
  },
} satisfies SomeRuleTexts;
