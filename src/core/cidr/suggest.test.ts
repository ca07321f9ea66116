import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { parseAddress } from './address';
import { parseCidr } from './cidr';
import { suggestAddress, suggestCidr } from './suggest';

test.each([
  [' 10.42.0.0/16', '10.42.0.0/16'],
  ['10.42.0.0 / 16', '10.42.0.0/16'],
  ['10.42.0.0/255.255.0.0', '10.42.0.0/16'],
  ['10.42.0.0/255.255.255.255', '10.42.0.0/32'],
  // A wildcard mask, or one with holes, is nobody's netmask.
  ['10.42.0.0/0.0.255.255', null],
  ['10.42.0.0/255.0.255.0', null],
  ['10.42.0.0/0.0.0.0', null],
  ['10.042.0.0/016', '10.42.0.0/16'],
  ['10.42.0.0', '10.42.0.0/16'],
  ['10.0.0.0', '10.0.0.0/8'],
  ['192.0.2.0', '192.0.2.0/24'],
  ['192.0.2.10', '192.0.2.10/32'],
  ['10.42.0.0/', '10.42.0.0/16'],
  ['fd00:42::', 'fd00:42::/64'],
  ['FD00:42:0::/056', 'fd00:42::/56'],
  ['[fd00:42::]/56', 'fd00:42::/56'],
  ['"10.42.0.0/16"', '10.42.0.0/16'],
  ['１０.４２.０.０／１６', '10.42.0.0/16'],
  // Guessing these would be bold.
  ['10.42.0.0/33', null],
  ['10.42.0/16', null],
  ['10.42.0.300/16', null],
  ['pods', null],
  ['', null],
  ['10.42.0.0/16/24', '10.42.0.0/16'],
  ['1'.repeat(65), null],
])('suggestCidr(%j) is %j', (text, suggestion) => {
  expect(suggestCidr(text)).toBe(suggestion);
});

test('a range that is right needs no suggestion', () => {
  expect(suggestCidr('10.42.0.0/16')).toBeNull();
});

test.each([
  [' 192.0.2.10', '192.0.2.10'],
  ['192.0.2.10/24', '192.0.2.10'],
  ['192.000.002.010', '192.0.2.10'],
  ['fe80::1%eth0', 'fe80::1'],
  ['[2001:DB8::10]', '2001:db8::10'],
  ['dns.local', null],
  ['192.0.2', null],
  ['', null],
])('suggestAddress(%j) is %j', (text, suggestion) => {
  expect(suggestAddress(text)).toBe(suggestion);
});

test('whatever the text, a suggestion is one that reads', () => {
  const nearly = fc.string({ unit: fc.constantFrom(...'0123456789abcdef.:/ []%０１／'.split('')), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
      const range = suggestCidr(text);
      const address = suggestAddress(text);
      expect(range === null || parseCidr(range).ok).toBe(true);
      expect(address === null || parseAddress(address).ok).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
