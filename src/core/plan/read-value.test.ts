import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { NODE_FIELDS, PLAN_FIELDS } from './fields';
import {
  address,
  addressList,
  argList,
  bool,
  choice,
  cidrList,
  host,
  integer,
  mask,
  nameList,
  release,
  sanList,
  word,
  type Codec,
} from './read-value';

/** What a reader makes of a text: the value as it prints, and what it says. */
function reading<T>(
  codec: Codec<T>,
  text: string,
): { readonly value: string | null; readonly said: readonly object[] } {
  const { value, remarks } = codec.read(text);
  return {
    value: value === null ? null : codec.print(value),
    said: remarks.map(({ id, severity, item, facts }) => ({ id, severity, item, ...facts })),
  };
}

const wrong = (id: string, item: number | null, facts: object): object => ({ id, severity: 'error', item, ...facts });

test.each([
  ['10.42.0.0/16', '10.42.0.0/16', []],
  ['10.42.0.0/16,fd00:42::/56', '10.42.0.0/16,fd00:42::/56', []],
  ['FD00:42:0:0::/56', 'fd00:42::/56', []],
  // One row for each thing that can be wrong with a range, with what would be right.
  ['', null, [wrong('cidr-syntax', 0, { problem: 'empty', suggestion: null })]],
  ['10.42.0.0/16,', null, [wrong('cidr-syntax', 1, { text: '', problem: 'empty', suggestion: '10.42.0.0/16' })]],
  [',10.42.0.0/16', null, [wrong('cidr-syntax', 0, { problem: 'empty', suggestion: '10.42.0.0/16' })]],
  ['10.42.0.0 /16', null, [wrong('cidr-syntax', 0, { problem: 'blank', suggestion: '10.42.0.0/16' })]],
  [`10.42.0.0/${'1'.repeat(60)}`, null, [wrong('cidr-syntax', 0, { problem: 'too-long', suggestion: null })]],
  ['10.042.0.0/16', null, [wrong('cidr-syntax', 0, { problem: 'leading-zero', suggestion: '10.42.0.0/16' })]],
  ['fe80::%eth0/64', null, [wrong('cidr-syntax', 0, { problem: 'zone', suggestion: null })]],
  ['10.42.0/16', null, [wrong('cidr-syntax', 0, { problem: 'ipv4', suggestion: null })]],
  ['fd00:42:::/56', null, [wrong('cidr-syntax', 0, { problem: 'ipv6', suggestion: null })]],
  ['10.42.0.0', null, [wrong('cidr-syntax', 0, { problem: 'prefix-missing', suggestion: '10.42.0.0/16' })]],
  ['10.42.0.0/+16', null, [wrong('cidr-syntax', 0, { problem: 'prefix-form', suggestion: null })]],
  ['10.42.0.0/33', null, [wrong('cidr-syntax', 0, { problem: 'prefix-range', suggestion: null })]],
  ['10.42.0.0/255.255.0.0', null, [wrong('cidr-syntax', 0, { problem: 'netmask', suggestion: '10.42.0.0/16' })]],
  ['10.42.0.0/16/24', null, [wrong('cidr-syntax', 0, { problem: 'slashes', suggestion: '10.42.0.0/16' })]],
  ['pods', null, [wrong('cidr-syntax', 0, { problem: 'not-a-range', suggestion: null })]],
  // The suggestion is for the whole list.
  [
    '10.042.0.0/16,fd00:42::',
    null,
    [
      wrong('cidr-syntax', 0, { suggestion: '10.42.0.0/16,fd00:42::/64' }),
      wrong('cidr-syntax', 1, { suggestion: '10.42.0.0/16,fd00:42::/64' }),
    ],
  ],
  [
    '10.042.0.0/16,pods',
    null,
    [wrong('cidr-syntax', 0, { suggestion: '10.42.0.0/16,pods' }), wrong('cidr-syntax', 1, { suggestion: null })],
  ],
  [
    '10.42.0.0/16, fd00:42::/56',
    null,
    [wrong('list-blank', 1, { text: ' fd00:42::/56', suggestion: '10.42.0.0/16,fd00:42::/56', isDropped: false })],
  ],
  // Read, but worth a word.
  [
    '10.42.7.9/16',
    '10.42.0.0/16',
    [{ id: 'cidr-host-bits', severity: 'warning', item: 0, text: '10.42.7.9/16', range: '10.42.0.0/16' }],
  ],
  [
    '10.43.0.0/16,::ffff:10.42.0.0/112',
    '10.43.0.0/16,10.42.0.0/16',
    [wrong('cidr-v4-mapped', 1, { range: '10.42.0.0/16' })],
  ],
] as const)('ranges %j read as %j', (text, value, said) => {
  expect(reading(cidrList, text)).toMatchObject({ value, said });
});

test.each([
  ['192.0.2.10', '192.0.2.10', []],
  ['192.0.2.10,2001:DB8::10', '192.0.2.10,2001:db8::10', []],
  ['', null, [wrong('address-syntax', 0, { problem: 'empty', suggestion: null })]],
  ['192.0.2.10,', null, [wrong('address-syntax', 1, { problem: 'empty', suggestion: '192.0.2.10' })]],
  ['192.0. 2.10', null, [wrong('address-syntax', 0, { problem: 'blank', suggestion: '192.0.2.10' })]],
  ['1'.repeat(46), null, [wrong('address-syntax', 0, { problem: 'too-long', suggestion: null })]],
  ['192.0.2.010', null, [wrong('address-syntax', 0, { problem: 'leading-zero', suggestion: '192.0.2.10' })]],
  ['fe80::1%eth0', null, [wrong('address-syntax', 0, { problem: 'zone', suggestion: 'fe80::1' })]],
  ['192.0.2.10/24', null, [wrong('address-syntax', 0, { problem: 'prefix-given', suggestion: '192.0.2.10' })]],
  ['192.0.2.256', null, [wrong('address-syntax', 0, { problem: 'ipv4', suggestion: null })]],
  ['2001:db8:::10', null, [wrong('address-syntax', 0, { problem: 'ipv6', suggestion: null })]],
  ['dns.local', null, [wrong('address-syntax', 0, { problem: 'not-an-address', suggestion: null })]],
  ['192.0.2.10, 2001:db8::10', null, [wrong('list-blank', 1, { suggestion: '192.0.2.10,2001:db8::10' })]],
  [' 192.0.2.10', null, [wrong('list-blank', 0, { suggestion: '192.0.2.10' })]],
] as const)('addresses %j read as %j', (text, value, said) => {
  expect(reading(addressList, text)).toMatchObject({ value, said });
});

test('a single address takes no comma', () => {
  expect(reading(address, '192.0.2.10,192.0.2.11')).toMatchObject({
    value: null,
    said: [{ id: 'address-syntax', item: 0 }],
  });
});

const items = (count: number, item: string): string => Array.from({ length: count }, () => item).join(',');

test.each([
  ['ranges', cidrList, '10.42.0.0/16'],
  ['addresses', addressList, '192.0.2.10'],
  ['names', nameList, 'a'],
  ['certificate names', sanList, 'a.example'],
] as const)('%s: a list has at most 64 items', (_, codec, item) => {
  expect(codec.read(items(64, item)).value).toHaveLength(64);
  expect(reading<readonly unknown[]>(codec as Codec<readonly unknown[]>, items(65, item))).toMatchObject({
    value: null,
    said: [{ id: 'input-value', expected: 'list' }],
  });
});

test.each([
  ['names, blanks cut', nameList, 'coredns, traefik ,', 'coredns,traefik', []],
  ['no names', nameList, '', '', []],
  ['certificate names', sanList, 'a.example,b.example', 'a.example,b.example', []],
  [
    'a certificate name that K3s drops',
    sanList,
    'a.example, b.example',
    'a.example',
    [{ id: 'list-blank', severity: 'warning', item: 1, suggestion: 'a.example,b.example', isDropped: true }],
  ],
  ['arguments keep their commas', argList, 'v=2\nnode-labels=a=b,c=d\n', 'v=2\nnode-labels=a=b,c=d', []],
] as const)('%s', (_, codec, text, value, said) => {
  expect(reading(codec, text)).toMatchObject({ value, said });
});

const word1024 = 'x'.repeat(1024);

test.each([
  ['word', word, '', true],
  ['word', word, 'wireguard-native', true],
  ['word', word, 'ü ロ', true],
  ['word', word, word1024, true],
  ['word', word, `${word1024}x`, false],
  ['word', word, 'a\nb', false],
  ['word', word, 'a\u0085b', false],
  ['word', word, 'a\u2028b', false],
  ['word', word, 'a\ud800b', false],
  ['names', nameList, 'a,\u0000', false],
  ['certificate names', sanList, 'a\tb', false],
  ['arguments', argList, 'v=2\r\nw=3', false],
  ['release', release, 'v1.36.2+k3s1', true],
  ['release', release, '1.36.2+k3s1', true],
  ['release', release, 'v1.36.2-rc1+k3s1', true],
  ['release', release, 'v1.36', false],
  ['release', release, 'stable', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '0', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '1', true],
  ['count from 1 to 5', integer(1, 5, 'count'), '5', true],
  ['count from 1 to 5', integer(1, 5, 'count'), '6', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '1.5', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '-1', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '５', false],
  ['MTU', PLAN_FIELDS.uplinkMtu, '575', false],
  ['MTU', PLAN_FIELDS.uplinkMtu, '576', true],
  ['MTU', PLAN_FIELDS.uplinkMtu, '65535', true],
  ['MTU', PLAN_FIELDS.uplinkMtu, '65536', false],
  ['choice', choice(['a', 'b']), 'a', true],
  ['choice', choice(['a', 'b']), 'A', false],
  ['host', host, 'k3s.example.org', true],
  ['host', host, '192.0.2.10', true],
  ['host', host, '2001:db8::10', true],
  ['host', host, '[2001:db8::10]', false],
  ['host', host, 'https://k3s.example.org', false],
  ['host', host, 'k3s.example.org:6443', false],
  ['host', host, 'a..b', false],
  ['host', host, '-a', false],
  ['host', host, '', false],
] as const)('%s takes %4$s: %j', (_, codec, text, reads) => {
  const { value, remarks } = (codec as Codec<unknown>).read(text);
  expect(value !== null).toBe(reads);
  expect(remarks.map(({ id, severity }) => ({ id, severity }))).toEqual(
    reads ? [] : [{ id: 'input-value', severity: 'error' }],
  );
});

test('what is out of place is named with what would be right', () => {
  expect(integer(1, 5, 'count').read('6').remarks[0]?.facts).toEqual({
    text: '6',
    expected: 'count',
    choices: [],
    from: 1,
    to: 5,
  });
  expect(choice(['a', 'b']).read('c').remarks[0]?.facts).toMatchObject({ expected: 'choice', choices: ['a', 'b'] });
  expect(word.read('a\nb').remarks[0]?.facts).toMatchObject({ text: 'a\nb', expected: 'word' });
  expect(release.read('v1.36').remarks[0]?.facts).toMatchObject({ expected: 'release' });
  expect(host.read('a:b').remarks[0]?.facts).toMatchObject({ expected: 'host' });
});

test.each([
  ['1', true],
  ['t', true],
  ['TRUE', true],
  ['True', true],
  ['0', false],
  ['F', false],
  ['false', false],
] as const)('%j is %j', (text, value) => {
  expect(bool.read(text)).toEqual({ value, remarks: [] });
});

test.each([
  ['yes', 'true'],
  ['Enabled', 'true'],
  ['tRUE', 'true'],
  [' true', 'true'],
  ['off', 'false'],
  ['maybe', null],
  ['', null],
  ['2', null],
  ['yes'.repeat(9), null],
])('%j is no boolean; meant may be %j', (text, suggestion) => {
  expect(reading(bool, text)).toEqual({ value: null, said: [wrong('bool-form', null, { text, suggestion })] });
});

test.each([
  ['24', 24],
  ['0', 0],
  ['-1', -1],
  ['129', 129],
  ['024', null],
  ['-0', null],
  ['/24', null],
  ['24,25', null],
  ['99999', null],
  ['', null],
])('mask %j reads as %j', (text, value) => {
  const { value: read, remarks } = mask.read(text);
  expect(read).toBe(value);
  expect(remarks.map(({ id, facts }) => ({ id, ...facts }))).toEqual(
    value === null
      ? [{ id: 'node-mask-out-of-range', text, problem: 'not-a-number', longest: null, proposal: null }]
      : [],
  );
});

const CODECS: readonly (readonly [string, Codec<unknown>])[] = [
  ...Object.entries(PLAN_FIELDS),
  ...Object.entries(NODE_FIELDS),
] as readonly (readonly [string, Codec<unknown>])[]; // Each codec prints only what it has read itself.

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef.:/,- \n%[]=vk+'.split('')), maxLength: 60 }),
  fc.constantFrom(
    '10.42.0.0/16,fd00:42::/56',
    '::ffff:10.42.0.0/112',
    'v1.36.2+k3s1',
    'true',
    'a, b',
    '\ud800',
    ','.repeat(5000),
  ),
);

test.each(CODECS)('%s: no text makes it throw, and what it prints it reads again', (_, codec) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { value, remarks } = codec.read(text);
      expect(value !== null || remarks.some(({ severity }) => severity === 'error')).toBe(true);
      if (value !== null) expect(codec.read(codec.print(value))).toEqual({ value, remarks: [] });
    }),
  );
});

test.each([
  ['long items', `${'1'.repeat(30_000)},`.repeat(2)],
  ['many empty items', ','.repeat(60_000)],
  ['many wrong items', '10.042.0.0/16,'.repeat(60)],
])('%s give few and short remarks', (_, text) => {
  const { remarks } = cidrList.read(text);
  expect(remarks.length).toBeLessThanOrEqual(64);
  expect(remarks.filter(({ facts }) => JSON.stringify(facts).length > 1500)).toEqual([]);
});

test('printing is canonical', () => {
  expect(cidrList.read('FD00:42::/56').value?.map(printCidr)).toEqual(['fd00:42::/56']);
  expect(address.read('2001:DB8::10').value).toSatisfy(
    (value) => value !== null && printAddress(value) === '2001:db8::10',
  );
});
