import { expect, test } from 'vitest';
import { reading, wrong } from '../../test-support/reading';
import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { address, addressList, cidrList } from './read-addresses';

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
