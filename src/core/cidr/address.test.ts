import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAddress } from '../../test-support/arbitrary-cidr';
import { address } from '../../test-support/cidr';
import { isSameAddress, parseAddress, printAddress } from './address';

test.each([
  ['0.0.0.0', { family: 'ipv4', value: 0n }],
  ['255.255.255.255', { family: 'ipv4', value: 0xffff_ffffn }],
  ['192.0.2.10', { family: 'ipv4', value: 0xc000_020an }],
  ['::', { family: 'ipv6', value: 0n }],
  ['::1', { family: 'ipv6', value: 1n }],
  ['1::', { family: 'ipv6', value: 1n << 112n }],
  ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', { family: 'ipv6', value: (1n << 128n) - 1n }],
  ['2001:DB8::A', { family: 'ipv6', value: (0x2001_0db8n << 96n) | 10n }],
  ['1:2:3:4:5:6:7::', { family: 'ipv6', value: 0x0001_0002_0003_0004_0005_0006_0007_0000n }],
  ['::2:3:4:5:6:7:8', { family: 'ipv6', value: 0x0000_0002_0003_0004_0005_0006_0007_0008n }],
  ['::192.0.2.10', { family: 'ipv6', value: 0xc000_020an }],
  ['::ffff:192.0.2.10', { family: 'ipv6', value: 0xffff_c000_020an }],
  ['64:ff9b::192.0.2.33', { family: 'ipv6', value: (0x0064_ff9bn << 96n) | 0xc000_0221n }],
  ['1:2:3:4:5:6:192.0.2.33', { family: 'ipv6', value: 0x0001_0002_0003_0004_0005_0006_c000_0221n }],
  // The longest spelling there is: 45 characters.
  ['0000:0000:0000:0000:0000:ffff:255.255.255.255', { family: 'ipv6', value: 0xffff_ffff_ffffn }],
])('%j is an address', (text, value) => {
  expect(parseAddress(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  [' ', 'blank'],
  ['192.0.2.10 ', 'blank'],
  [' 192.0.2.10', 'blank'],
  ['192.0.2.10\n', 'blank'],
  ['2001:db8::\t1', 'blank'],
  ['192.0.2.10\u00a0', 'blank'],
  ['192.0.2.10/24', 'prefix-given'],
  ['/', 'prefix-given'],
  ['fe80::1%eth0', 'zone'],
  ['%', 'zone'],
  ['00000:0000:0000:0000:0000:ffff:255.255.255.255', 'too-long'],
  ['1'.repeat(1_000_000), 'too-long'],
  ['010.0.0.1', 'leading-zero'],
  ['10.00.0.1', 'leading-zero'],
  ['10.0.0.01', 'leading-zero'],
  ['::ffff:192.0.02.10', 'leading-zero'],
  ['10.0.0', 'ipv4'],
  ['10.0.0.0.0', 'ipv4'],
  ['10.0.0.', 'ipv4'],
  ['.10.0.0', 'ipv4'],
  ['10..0.0', 'ipv4'],
  ['10.0.0.256', 'ipv4'],
  ['10.0.0.1000', 'ipv4'],
  ['4294967295', 'ipv4'],
  [':', 'ipv6'],
  [':::', 'ipv6'],
  ['fd00:::1', 'ipv6'],
  ['fd00::1::2', 'ipv6'],
  ['1:2:3:4:5:6:7', 'ipv6'],
  ['1:2:3:4:5:6:7:8:9', 'ipv6'],
  ['1:2:3:4:5:6:7:8::', 'ipv6'],
  ['::1:2:3:4:5:6:7:8', 'ipv6'],
  ['12345::', 'ipv6'],
  ['g::', 'ipv6'],
  ['[fd00::1]', 'ipv6'],
  ['::ffff:192.0.2', 'ipv6'],
  ['::ffff:192.0.2.256', 'ipv6'],
  ['192.0.2.10::', 'ipv6'],
  ['1:2:3:4:5:6:7:192.0.2.33', 'ipv6'],
  [':1:2:3:4:5:6:7', 'ipv6'],
  ['1:2:3:4:5:6:7:', 'ipv6'],
  ['localhost', 'not-an-address'],
  ['0x0a.0.0.1', 'not-an-address'],
  ['-10.0.0.1', 'not-an-address'],
  ['\uff11\uff10.0.0.1', 'not-an-address'],
  ['10.0.0.0\u0000', 'not-an-address'],
])('%j is none: %s', (text, problem) => {
  expect(parseAddress(text)).toEqual({ ok: false, problem });
});

// RFC 5952, section by section.
test.each([
  { rule: '1: spellings of one address', text: '2001:db8:0:0:1:0:0:1', printed: '2001:db8::1:0:0:1' },
  { rule: '1: spellings of one address', text: '2001:0db8:0:0:1:0:0:1', printed: '2001:db8::1:0:0:1' },
  { rule: '1: spellings of one address', text: '2001:db8::1:0:0:1', printed: '2001:db8::1:0:0:1' },
  { rule: '1: spellings of one address', text: '2001:db8::0:1:0:0:1', printed: '2001:db8::1:0:0:1' },
  { rule: '1: spellings of one address', text: '2001:0db8::1:0:0:1', printed: '2001:db8::1:0:0:1' },
  { rule: '1: spellings of one address', text: '2001:db8:0:0:1::1', printed: '2001:db8::1:0:0:1' },
  { rule: '1: spellings of one address', text: '2001:DB8:0:0:1::1', printed: '2001:db8::1:0:0:1' },
  { rule: '4.1: leading zeros go', text: '2001:0db8::0001', printed: '2001:db8::1' },
  { rule: '4.2.1: as short as possible', text: '2001:db8:0:0:0:0:2:1', printed: '2001:db8::2:1' },
  { rule: '4.2.1: as short as possible', text: '2001:db8::0:1', printed: '2001:db8::1' },
  { rule: '4.2.2: one group of zeros stays', text: '2001:db8::1:1:1:1:1', printed: '2001:db8:0:1:1:1:1:1' },
  { rule: '4.2.2: one group of zeros stays', text: '0:1:1:1:1:1:1:1', printed: '0:1:1:1:1:1:1:1' },
  { rule: '4.2.2: one group of zeros stays', text: '1:1:1:1:1:1:1:0', printed: '1:1:1:1:1:1:1:0' },
  { rule: '4.2.3: the longest run', text: '2001:0:0:1:0:0:0:1', printed: '2001:0:0:1::1' },
  { rule: '4.2.3: of equal runs the first', text: '2001:db8:0:0:1:0:0:1', printed: '2001:db8::1:0:0:1' },
  { rule: '4.3: lower case', text: '2001:DB8::ABCD', printed: '2001:db8::abcd' },
  { rule: 'a run at the start', text: '0:0:0:0:0:0:0:1', printed: '::1' },
  { rule: 'a run at the end', text: '1:0:0:0:0:0:0:0', printed: '1::' },
  { rule: 'zeros only', text: '0:0:0:0:0:0:0:0', printed: '::' },
  // Section 5 allows a dotted tail for known prefixes; Go and Python never print one, and neither do we.
  { rule: 'no dotted tail', text: '64:ff9b::192.0.2.33', printed: '64:ff9b::c000:221' },
  { rule: 'IPv4 as it is', text: '192.0.2.10', printed: '192.0.2.10' },
])('RFC 5952, $rule: $text prints $printed', ({ text, printed }) => {
  expect(printAddress(address(text))).toBe(printed);
});

test('what is printed reads back as the same address', () => {
  fc.assert(
    fc.property(arbitraryAddress, (value) => {
      expect(parseAddress(printAddress(value))).toEqual({ ok: true, value });
    }),
  );
});

test('no text makes the parser throw, and what it takes prints in a form it takes', () => {
  const almost = fc.string({ unit: fc.constantFrom(...'0123456789abfF:./% '.split('')) });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), almost), (text) => {
      const result = parseAddress(text);
      expect(!result.ok || parseAddress(printAddress(result.value)).ok).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['192.0.2.10', '192.0.2.10', true],
  ['192.0.2.10', '192.0.2.11', false],
  ['2001:db8::A', '2001:db8:0::a', true],
  // The same number in the other family is another address.
  ['0.0.0.1', '::1', false],
])('%s and %s are the same: %s', (a, b, same) => {
  expect(isSameAddress(address(a), address(b))).toBe(same);
});
