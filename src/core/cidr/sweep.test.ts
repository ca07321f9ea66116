import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCidrOf } from '../../test-support/arbitrary-cidr';
import { cidr } from '../../test-support/cidr';
import { cidrAround, overlaps, type Cidr } from './cidr';
import { overlappingPairs } from './sweep';

test.each([
  { few: [], many: ['10.0.0.0/8'], pairs: [] },
  { few: ['10.42.0.0/16'], many: [], pairs: [] },
  // Neighbours do not touch.
  { few: ['10.42.0.0/16'], many: ['10.41.0.0/16', '10.43.0.0/16', '10.41.255.255/32', '10.43.0.0/32'], pairs: [] },
  { few: ['10.42.0.0/16'], many: ['10.42.0.0/32', '10.42.255.255/32'], pairs: ['0-0', '0-1'] },
  { few: ['10.42.0.0/16'], many: ['10.42.0.0/16', '10.42.0.0/16'], pairs: ['0-0', '0-1'] },
  { few: ['10.42.0.0/16'], many: ['10.42.0.0/15', '10.42.0.0/17', '10.42.128.0/17'], pairs: ['0-0', '0-1', '0-2'] },
  { few: ['10.42.0.0/16', '10.0.0.0/8'], many: ['10.42.7.0/24', '10.1.0.0/24'], pairs: ['0-0', '1-0', '1-1'] },
  { few: ['10.42.0.0/16', '10.42.0.0/16'], many: ['10.42.7.0/24'], pairs: ['0-0', '1-0'] },
  { few: ['10.42.0.0/16', '10.44.0.0/16', '10.46.0.0/16'], many: ['10.44.0.0/14'], pairs: ['1-0', '2-0'] },
  { few: ['0.0.0.0/0', '192.0.2.1/32'], many: ['192.0.2.1/32', '192.0.2.2/32'], pairs: ['0-0', '0-1', '1-0'] },
  { few: ['10.42.0.0/16', '255.255.255.255/32'], many: ['0.0.0.0/0'], pairs: ['0-0', '1-0'] },
  // Families never mix.
  { few: ['0.0.0.0/0'], many: ['::/0', 'fd00::/8'], pairs: [] },
  { few: ['::/0', '10.42.0.0/16'], many: ['0.0.0.0/0', 'fd00::/8'], pairs: ['0-1', '1-0'] },
  { few: ['fd00:42::/56'], many: ['fd00:41:ffff::/48', 'fd00:42:0:100::/56'], pairs: [] },
  { few: ['fd00:42::/56'], many: ['fd00:42:0:ff:ffff:ffff:ffff:ffff/128', 'fd00::/8'], pairs: ['0-0', '0-1'] },
])('$few and $many: $pairs', ({ few, many, pairs }) => {
  expect(printed(overlappingPairs(few.map(cidr), many.map(cidr)))).toEqual(pairs);
});

const printed = (pairs: readonly (readonly [number, number])[]): readonly string[] =>
  pairs.map(([a, b]) => `${a}-${b}`).toSorted();

test('are the pairs that a comparison of each with each finds, each of them once', () => {
  // Small steps in a small space, so that blocks meet, nest and lie side by side.
  const block = fc.constantFrom<'ipv4' | 'ipv6'>('ipv4', 'ipv6').chain((family) =>
    fc.oneof(
      arbitraryCidrOf(family),
      fc
        .tuple(fc.bigInt({ min: 0n, max: 64n }), fc.integer({ min: 0, max: 8 }))
        .map(([value, longer]): Cidr => cidrAround({ family, value }, (family === 'ipv4' ? 24 : 120) + longer)),
    ),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 24 }), (few, many) => {
      const naive = few.flatMap((a, n) => many.flatMap((b, m) => (overlaps(a, b) ? [[n, m] as const] : [])));
      expect(printed(overlappingPairs(few, many))).toEqual(printed(naive));
    }),
    { numRuns: 2000 },
  );
});
