import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCidr, arbitraryNeighbours } from '../../test-support/arbitrary-cidr';
import { address, cidr } from '../../test-support/cidr';
import { BITS, printAddress } from './address';
import {
  addressCount,
  cidrAround,
  containsAddress,
  containsCidr,
  firstAddress,
  isSameCidr,
  lastAddress,
  nthAddress,
  nthSubnet,
  overlaps,
  parseCidr,
  printCidr,
  subnetCount,
} from './cidr';

describe('parseCidr', () => {
  test.each([
    ['0.0.0.0/0', '0.0.0.0/0', false],
    ['255.255.255.255/0', '0.0.0.0/0', true],
    ['10.42.0.0/16', '10.42.0.0/16', false],
    ['10.42.7.9/16', '10.42.0.0/16', true],
    ['192.0.2.0/31', '192.0.2.0/31', false],
    ['192.0.2.1/31', '192.0.2.0/31', true],
    ['192.0.2.1/32', '192.0.2.1/32', false],
    ['::/0', '::/0', false],
    ['::1/0', '::/0', true],
    ['FD00:42::/56', 'fd00:42::/56', false],
    // The /56 boundary lies inside the fourth group: 42 there is host bits.
    ['fd12:3456:789a:42::/56', 'fd12:3456:789a::/56', true],
    ['2001:db8::/127', '2001:db8::/127', false],
    ['2001:db8::1/127', '2001:db8::/127', true],
    ['2001:db8::1/128', '2001:db8::1/128', false],
    ['64:ff9b::192.0.2.0/120', '64:ff9b::c000:200/120', false],
  ])('%s is %s, host bits: %s', (text, printed, hasHostBits) => {
    const result = parseCidr(text);
    expect(result.ok && { printed: printCidr(result.value), hasHostBits: result.hasHostBits }).toEqual({
      printed,
      hasHostBits,
    });
  });

  test.each([
    ['::ffff:10.42.0.0/112', true],
    ['::ffff:0:0/96', true],
    ['::fffe:0:0/95', false],
    ['::fffe:0:0/96', false],
    ['::1:0:0:0/96', false],
    ['10.42.0.0/16', false],
  ])('%s is IPv4 in IPv6: %s', (text, isIpv4Mapped) => {
    expect(parseCidr(text)).toMatchObject({ ok: true, isIpv4Mapped });
  });

  test.each([
    ['', 'empty'],
    [' ', 'blank'],
    ['10.42.0.0/16 ', 'blank'],
    [' fd00:42::/56', 'blank'],
    [`10.42.0.0/${'1'.repeat(60)}`, 'too-long'],
    [`${'1'.repeat(46)}/16`, 'too-long'],
    ['10.42.0.0/16/', 'slashes'],
    ['10.42.0.0//16', 'slashes'],
    ['10.42.0.0', 'prefix-missing'],
    ['fd00:42::', 'prefix-missing'],
    ['10.42.0.0/', 'prefix-form'],
    ['10.42.0.0/+16', 'prefix-form'],
    ['10.42.0.0/-1', 'prefix-form'],
    ['10.42.0.0/08', 'prefix-form'],
    ['10.42.0.0/1e1', 'prefix-form'],
    ['10.42.0.0/16.0', 'prefix-form'],
    ['10.42.0.0/00', 'prefix-form'],
    ['10.42.0.0/99999', 'prefix-form'],
    ['10.42.0.0/33', 'prefix-range'],
    ['10.42.0.0/9999', 'prefix-range'],
    ['fd00:42::/129', 'prefix-range'],
    ['10.42.0.0/255.255.0.0', 'netmask'],
    ['10.042.0.0/16', 'leading-zero'],
    ['fe80::1%eth0/64', 'zone'],
    ['10.42.0/16', 'ipv4'],
    ['10.42.0.256/16', 'ipv4'],
    ['10.42/16', 'ipv4'],
    ['fd00:::/64', 'ipv6'],
    ['[fd00::]/64', 'ipv6'],
    ['/16', 'not-a-range'],
    ['/', 'not-a-range'],
    ['cluster.local', 'not-a-range'],
    ['10.42.0.0/16,fd00:42::/56', 'slashes'],
    ['10,42.0.0/16', 'not-a-range'],
  ])('%j is no range: %s', (text, problem) => {
    expect(parseCidr(text)).toEqual({ ok: false, problem });
  });

  test('what is printed reads back as the same range, without host bits', () => {
    fc.assert(
      fc.property(arbitraryCidr, (value) => {
        expect(parseCidr(printCidr(value))).toMatchObject({ ok: true, value, hasHostBits: false });
      }),
    );
  });

  test('any address of a block with its prefix length reads as that block', () => {
    fc.assert(
      fc.property(arbitraryCidr, fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (block, seed) => {
        const inside = nthAddress(block, seed % addressCount(block));
        const text = inside === null ? '' : `${printAddress(inside)}/${block.prefixLength}`;
        expect(parseCidr(text)).toMatchObject({ ok: true, value: block, hasHostBits: inside?.value !== block.first });
      }),
    );
  });
});

test.each([
  { text: '0.0.0.0/0', first: '0.0.0.0', last: '255.255.255.255', count: 1n << 32n },
  { text: '10.42.0.0/16', first: '10.42.0.0', last: '10.42.255.255', count: 65_536n },
  { text: '192.0.2.0/31', first: '192.0.2.0', last: '192.0.2.1', count: 2n },
  { text: '192.0.2.1/32', first: '192.0.2.1', last: '192.0.2.1', count: 1n },
  { text: '::/0', first: '::', last: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', count: 1n << 128n },
  { text: 'fd00:42::/56', first: 'fd00:42::', last: 'fd00:42:0:ff:ffff:ffff:ffff:ffff', count: 1n << 72n },
  { text: '2001:db8::/127', first: '2001:db8::', last: '2001:db8::1', count: 2n },
  { text: '2001:db8::1/128', first: '2001:db8::1', last: '2001:db8::1', count: 1n },
])('$text holds $count addresses, $first to $last', ({ text, first, last, count }) => {
  const block = cidr(text);
  expect({
    first: printAddress(firstAddress(block)),
    last: printAddress(lastAddress(block)),
    count: addressCount(block),
  }).toEqual({ first, last, count });
});

test.each([
  ['10.43.0.0/28', 0n, '10.43.0.0'],
  ['10.43.0.0/28', 10n, '10.43.0.10'],
  ['10.43.0.0/28', 15n, '10.43.0.15'],
  ['10.43.0.0/28', 16n, null],
  ['10.43.0.0/28', -1n, null],
  ['192.0.2.1/32', 0n, '192.0.2.1'],
  ['192.0.2.1/32', 1n, null],
  ['fd00:43::/112', 10n, 'fd00:43::a'],
  ['fd00:43::/112', 65_535n, 'fd00:43::ffff'],
  ['fd00:43::/112', 65_536n, null],
  ['2001:db8::1/128', 1n, null],
])('of %s, the address at %s is %s', (text, index, expected) => {
  const found = nthAddress(cidr(text), index);
  expect(found === null ? null : printAddress(found)).toBe(expected);
});

test.each([
  // Neighbours touch at their edge and share nothing.
  { a: '10.42.0.0/16', b: '10.43.0.0/16', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: '10.42.0.0/17', b: '10.42.128.0/17', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: '10.42.0.0/16', b: '10.42.255.255/32', overlap: true, aHoldsB: true, bHoldsA: false },
  { a: '10.42.0.0/16', b: '10.42.0.0/32', overlap: true, aHoldsB: true, bHoldsA: false },
  { a: '10.42.0.0/16', b: '10.41.255.255/32', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: '10.42.0.0/16', b: '10.42.0.0/16', overlap: true, aHoldsB: true, bHoldsA: true },
  { a: '10.42.0.0/16', b: '10.42.0.0/15', overlap: true, aHoldsB: false, bHoldsA: true },
  { a: '0.0.0.0/0', b: '255.255.255.255/32', overlap: true, aHoldsB: true, bHoldsA: false },
  { a: '192.0.2.0/31', b: '192.0.2.2/31', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: '192.0.2.0/32', b: '192.0.2.1/32', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: 'fd00:42::/56', b: 'fd00:42:0:100::/56', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: 'fd00:42::/56', b: 'fd00:42:0:ff::/64', overlap: true, aHoldsB: true, bHoldsA: false },
  { a: '2001:db8::/127', b: '2001:db8::2/127', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: '::/0', b: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128', overlap: true, aHoldsB: true, bHoldsA: false },
  // The numbers agree, the families do not.
  { a: '0.0.0.0/0', b: '::/0', overlap: false, aHoldsB: false, bHoldsA: false },
  { a: '10.0.0.1/32', b: '::a00:1/128', overlap: false, aHoldsB: false, bHoldsA: false },
])('$a and $b overlap: $overlap', ({ a, b, overlap, aHoldsB, bHoldsA }) => {
  const [one, other] = [cidr(a), cidr(b)];
  expect({
    overlap: overlaps(one, other),
    aHoldsB: containsCidr(one, other),
    bHoldsA: containsCidr(other, one),
  }).toEqual({ overlap, aHoldsB, bHoldsA });
});

test.each([
  ['10.42.0.0/16', '10.42.0.0', true],
  ['10.42.0.0/16', '10.42.255.255', true],
  ['10.42.0.0/16', '10.43.0.0', false],
  ['10.42.0.0/16', '10.41.255.255', false],
  ['192.0.2.1/32', '192.0.2.1', true],
  ['::/0', '192.0.2.1', false],
  ['0.0.0.0/0', '::', false],
  ['fd00:42::/56', 'fd00:42:0:ff:ffff:ffff:ffff:ffff', true],
  ['fd00:42::/56', 'fd00:42:0:100::', false],
])('%s holds %s: %s', (text, inner, holds) => {
  expect(containsAddress(cidr(text), address(inner))).toBe(holds);
});

test.each([
  ['10.42.0.0/16', '10.42.0.0/16', true],
  ['10.42.0.0/16', '10.42.0.0/17', false],
  ['10.42.0.0/16', '10.43.0.0/16', false],
  ['0.0.0.0/0', '::/0', false],
])('%s and %s are the same: %s', (a, b, same) => {
  expect(isSameCidr(cidr(a), cidr(b))).toBe(same);
});

test.each([
  { text: '10.42.0.0/16', prefixLength: 24, count: 256n, at: [0n, 255n], subnets: ['10.42.0.0/24', '10.42.255.0/24'] },
  { text: '10.42.0.0/24', prefixLength: 24, count: 1n, at: [0n, 1n], subnets: ['10.42.0.0/24', null] },
  { text: '10.42.0.0/25', prefixLength: 24, count: 0n, at: [0n], subnets: [null] },
  { text: '10.42.0.0/16', prefixLength: 33, count: 0n, at: [0n], subnets: [null] },
  { text: '10.42.0.0/16', prefixLength: -1, count: 0n, at: [0n], subnets: [null] },
  { text: '0.0.0.0/0', prefixLength: 32, count: 1n << 32n, at: [-1n, 1n], subnets: [null, '0.0.0.1/32'] },
  { text: '192.0.2.0/31', prefixLength: 32, count: 2n, at: [1n, 2n], subnets: ['192.0.2.1/32', null] },
  { text: 'fd00:42::/56', prefixLength: 64, count: 256n, at: [255n, 256n], subnets: ['fd00:42:0:ff::/64', null] },
  { text: 'fd00:42::/64', prefixLength: 64, count: 1n, at: [0n], subnets: ['fd00:42::/64'] },
  { text: 'fd00:42::/64', prefixLength: 129, count: 0n, at: [0n], subnets: [null] },
  { text: '::/0', prefixLength: 128, count: 1n << 128n, at: [10n], subnets: ['::a/128'] },
])('$text holds $count /$prefixLength', ({ text, prefixLength, count, at, subnets }) => {
  const block = cidr(text);
  const found = at.map((index) => nthSubnet(block, prefixLength, index));
  expect(subnetCount(block, prefixLength)).toBe(count);
  expect(found.map((subnet) => (subnet === null ? null : printCidr(subnet)))).toEqual(subnets);
});

test('the block around an address holds it and has no host bits', () => {
  expect(printCidr(cidrAround(address('192.0.2.77'), 26))).toBe('192.0.2.64/26');
  expect(printCidr(cidrAround(address('2001:db8:1::10'), 0))).toBe('::/0');
});

describe('laws', () => {
  test('overlap is symmetric, holding means overlap, and two blocks that overlap hold one another', () => {
    fc.assert(
      fc.property(arbitraryNeighbours, ([a, b]) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, b)).toBe(containsCidr(a, b) || containsCidr(b, a));
        expect(containsCidr(a, b) && containsCidr(b, a)).toBe(isSameCidr(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('a block holds another exactly when it holds its first and its last address', () => {
    fc.assert(
      fc.property(arbitraryNeighbours, ([a, b]) => {
        expect(containsCidr(a, b)).toBe(containsAddress(a, firstAddress(b)) && containsAddress(a, lastAddress(b)));
      }),
      { numRuns: 500 },
    );
  });

  test('the families never meet', () => {
    fc.assert(
      fc.property(arbitraryCidr, arbitraryCidr, (a, b) => {
        expect(
          a.family === b.family || !(overlaps(a, b) || containsCidr(a, b) || containsAddress(a, firstAddress(b))),
        ).toBe(true);
      }),
    );
  });

  test('the nth subnet lies inside its block, after the one before, and the last one ends where the block ends', () => {
    fc.assert(
      fc.property(
        arbitraryCidr,
        fc.nat({ max: 128 }),
        fc.bigInt({ min: 0n, max: 1n << 64n }),
        (block, longer, seed) => {
          const prefixLength = Math.min(block.prefixLength + longer, BITS[block.family]);
          const count = subnetCount(block, prefixLength);
          const index = seed % count;
          const subnet = nthSubnet(block, prefixLength, index);
          const last = nthSubnet(block, prefixLength, count - 1n);
          const before = nthSubnet(block, prefixLength, index - 1n);
          expect(subnet !== null && containsCidr(block, subnet) && subnet.prefixLength === prefixLength).toBe(true);
          expect(last !== null && lastAddress(last)).toEqual(lastAddress(block));
          expect(before === null ? block.first : lastAddress(before).value + 1n).toBe(subnet?.first);
          expect(nthSubnet(block, prefixLength, count)).toBeNull();
        },
      ),
    );
  });
});
