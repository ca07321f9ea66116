import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCidrOf } from '../../test-support/arbitrary-cidr';
import { cidr } from '../../test-support/cidr';
import { BITS } from './address';
import { cidrAround, nthSubnet, overlaps, printCidr, subnetCount, type Cidr } from './cidr';
import { nextFreeBlock } from './free-block';

test.each([
  { pool: '10.0.0.0/8', length: 16, taken: [], free: '10.0.0.0/16' },
  { pool: '10.0.0.0/8', length: 16, taken: ['10.0.0.0/16', '10.1.0.0/16'], free: '10.2.0.0/16' },
  // One address is enough to rule a block out.
  { pool: '10.0.0.0/8', length: 16, taken: ['10.0.255.255/32'], free: '10.1.0.0/16' },
  { pool: '10.0.0.0/8', length: 16, taken: ['10.2.0.0/16', '10.0.0.0/16'], free: '10.1.0.0/16' },
  { pool: '10.0.0.0/8', length: 8, taken: [], free: '10.0.0.0/8' },
  { pool: '10.0.0.0/8', length: 8, taken: ['10.9.9.9/32'], free: null },
  { pool: '10.0.0.0/8', length: 7, taken: [], free: null },
  { pool: '10.0.0.0/8', length: 33, taken: [], free: null },
  { pool: '10.0.0.0/8', length: 16, taken: ['0.0.0.0/0'], free: null },
  { pool: '10.0.0.0/8', length: 16, taken: ['10.0.0.0/8'], free: null },
  { pool: '10.0.0.0/8', length: 16, taken: ['192.0.2.0/24', '::/0'], free: '10.0.0.0/16' },
  // A block taken twice, and one inside another.
  { pool: '10.0.0.0/8', length: 16, taken: ['10.0.0.0/16', '10.0.0.0/16', '10.0.7.0/24'], free: '10.1.0.0/16' },
  // A taken range longer than a block leaves the candidate aligned.
  { pool: '10.0.0.0/8', length: 12, taken: ['10.0.0.0/16'], free: '10.16.0.0/12' },
  { pool: '192.0.2.0/30', length: 32, taken: ['192.0.2.0/31', '192.0.2.2/32'], free: '192.0.2.3/32' },
  { pool: '192.0.2.0/30', length: 32, taken: ['192.0.2.0/31', '192.0.2.2/31'], free: null },
  { pool: '255.255.255.0/24', length: 25, taken: ['255.255.255.0/25'], free: '255.255.255.128/25' },
  { pool: '255.255.255.0/24', length: 25, taken: ['255.255.255.0/25', '255.255.255.255/32'], free: null },
  { pool: 'fd00::/8', length: 56, taken: ['fd00::/16'], free: 'fd01::/56' },
  { pool: 'fd00::/126', length: 128, taken: ['fd00::/127'], free: 'fd00::2/128' },
])('in $pool, the next /$length beside $taken is $free', ({ pool, length, taken, free }) => {
  const found = nextFreeBlock(cidr(pool), length, taken.map(cidr));
  expect(found === null ? null : printCidr(found)).toBe(free);
});

test.each([
  { from: '10.42.0.0/16', taken: [], free: '10.42.0.0/16' },
  { from: '10.42.0.0/16', taken: ['10.42.0.0/16'], free: '10.43.0.0/16' },
  // From the middle of a block the next whole one.
  { from: '10.42.0.1/32', taken: [], free: '10.43.0.0/16' },
  { from: '10.255.0.0/16', taken: ['10.255.0.0/16', '10.0.0.0/16'], free: '10.1.0.0/16' },
  { from: '10.255.0.1/32', taken: [], free: '10.0.0.0/16' },
  // Outside the pool: before it the search begins at its start, behind it at its start too.
  { from: '9.0.0.0/16', taken: [], free: '10.0.0.0/16' },
  { from: '11.0.0.0/16', taken: [], free: '10.0.0.0/16' },
  { from: '10.42.0.0/16', taken: ['10.0.0.0/8'], free: null },
])('from $from beside $taken: $free', ({ from, taken, free }) => {
  const found = nextFreeBlock(cidr('10.0.0.0/8'), 16, taken.map(cidr), cidr(from).first);
  expect(found === null ? null : printCidr(found)).toBe(free);
});

/** Every block of the pool in turn: at or after `from` first, then the ones before. */
function naive(pool: Cidr, prefixLength: number, taken: readonly Cidr[], from: bigint): Cidr | null {
  const blocks = Array.from({ length: Number(subnetCount(pool, prefixLength)) }, (_, index) =>
    nthSubnet(pool, prefixLength, BigInt(index)),
  ).filter((block) => block !== null);
  const inOrder = [...blocks.filter(({ first }) => first >= from), ...blocks.filter(({ first }) => first < from)];
  return inOrder.find((block) => !taken.some((each) => overlaps(each, block))) ?? null;
}

test('is the block a search through all of them finds', () => {
  const arbitrary = fc.constantFrom<'ipv4' | 'ipv6'>('ipv4', 'ipv6').chain((family) =>
    arbitraryCidrOf(family)
      .filter(({ prefixLength }) => prefixLength <= BITS[family] - 6)
      .chain((pool) => {
        const size = 1n << BigInt(BITS[family] - pool.prefixLength);
        const near = fc.bigInt({ min: -4n, max: 68n }).map((step) => {
          const value = pool.first + (step * size) / 64n;
          return value < 0n ? 0n : value >= 1n << BigInt(BITS[family]) ? (1n << BigInt(BITS[family])) - 1n : value;
        });
        const takenBlock = fc
          .tuple(near, fc.integer({ min: -1, max: 6 }))
          .map(([value, longer]) => cidrAround({ family, value }, Math.max(0, pool.prefixLength + longer)));
        return fc.tuple(
          fc.constant(pool),
          fc.integer({ min: 0, max: 6 }).map((longer) => pool.prefixLength + longer),
          fc.array(takenBlock, { maxLength: 12 }),
          near,
        );
      }),
  );
  fc.assert(
    fc.property(arbitrary, ([pool, prefixLength, taken, from]) => {
      expect(nextFreeBlock(pool, prefixLength, taken, from)).toEqual(naive(pool, prefixLength, taken, from));
    }),
    { numRuns: 1000 },
  );
});

test('is found without walking through the pool', () => {
  const taken = Array.from({ length: 1000 }, (_, index) => nthSubnet(cidr('fd00::/8'), 64, BigInt(index))).filter(
    (block) => block !== null,
  );
  expect(nextFreeBlock(cidr('fd00::/8'), 64, taken)).toEqual(cidr('fd00:0:0:3e8::/64'));
});
