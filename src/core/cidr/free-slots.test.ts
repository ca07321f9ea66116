import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBlockIn } from '../../test-support/arbitrary-needs';
import { cidr } from '../../test-support/cidr';
import { BITS } from './address';
import { nthSubnet, overlaps, printCidr, subnetCount, type Cidr } from './cidr';
import { freeSlots } from './free-slots';

test.each([
  { pools: ['10.0.0.0/8'], taken: [], length: 16, except: [], free: '10.0.0.0/16', largest: 8 },
  { pools: ['10.0.0.0/8'], taken: ['10.0.0.0/24'], length: 16, except: [], free: '10.1.0.0/16', largest: 9 },
  { pools: ['10.0.0.0/8'], taken: [], length: 16, except: ['10.0.0.0/15'], free: '10.2.0.0/16', largest: 8 },
  // The order of the pools goes before that of addresses.
  {
    pools: ['172.16.0.0/12', '10.0.0.0/8'],
    taken: [],
    length: 12,
    except: ['172.16.0.0/24'],
    free: '10.0.0.0/12',
    largest: 8,
  },
  // Eight addresses in a row, and no block of eight.
  {
    pools: ['192.0.2.0/28'],
    taken: ['192.0.2.0/30', '192.0.2.12/30'],
    length: 29,
    except: [],
    free: null,
    largest: 30,
  },
  { pools: ['192.0.2.0/24'], taken: ['192.0.0.0/16'], length: 28, except: [], free: null, largest: null },
  { pools: ['192.0.2.0/24'], taken: [], length: 33, except: [], free: null, largest: 24 },
  { pools: ['fd00::/48'], taken: ['fd00::/64'], length: 56, except: [], free: 'fd00:0:0:100::/56', largest: 49 },
  { pools: [], taken: [], length: 16, except: [], free: null, largest: null },
])(
  'in $pools beside $taken and $except, /$length is free at $free',
  ({ pools, taken, length, except, free, largest }) => {
    const slots = freeSlots(pools.map(cidr), taken.map(cidr));
    const found = slots.first(length, except.map(cidr));
    expect(found === null ? null : printCidr(found)).toBe(free);
    expect(slots.largest).toBe(largest);
  },
);

/** Every block of every pool in turn. */
const everyBlock = (pools: readonly Cidr[], length: number): readonly Cidr[] =>
  pools.flatMap((pool) =>
    Array.from({ length: Number(subnetCount(pool, length)) }, (_, index) =>
      nthSubnet(pool, length, BigInt(index)),
    ).flatMap((block) => block ?? []),
  );

test('it finds what trying every block finds', () => {
  const pools = ['192.0.2.0/26', '198.51.100.64/27', '192.0.2.32/28'].map(cidr);
  const block = fc.constantFrom(...pools).chain((pool) => arbitraryBlockIn(pool, 0, 6));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(pools),
      fc.array(block, { maxLength: 6 }),
      fc.array(block, { maxLength: 3 }),
      fc.integer({ min: 24, max: 32 }),
      (some, taken, except, length) => {
        const slots = freeSlots(some, taken);
        const isFree = (each: Cidr): boolean => !taken.some((other) => overlaps(other, each));
        const expected = everyBlock(some, length).find(
          (each) => isFree(each) && !except.some((other) => overlaps(other, each)),
        );
        expect(slots.first(length, except)).toEqual(expected ?? null);
        const lengths = Array.from({ length: BITS.ipv4 + 1 }, (_, each) => each);
        expect(slots.largest).toBe(lengths.find((each) => everyBlock(some, each).some(isFree)) ?? null);
      },
    ),
    { numRuns: 600 },
  );
});
