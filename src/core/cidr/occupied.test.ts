import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCidrOf } from '../../test-support/arbitrary-cidr';
import { cidr } from '../../test-support/cidr';
import { printAddress } from './address';
import { overlaps } from './cidr';
import { lastTakenIn, occupiedBy } from './occupied';

test.each([
  { blocks: [], block: '10.0.0.0/8', last: null },
  { blocks: ['10.0.0.0/16'], block: '10.1.0.0/16', last: null },
  { blocks: ['10.2.0.0/16'], block: '10.1.0.0/16', last: null },
  { blocks: ['10.1.0.0/32'], block: '10.1.0.0/16', last: '10.1.0.0' },
  { blocks: ['10.1.255.255/32'], block: '10.1.0.0/16', last: '10.1.255.255' },
  { blocks: ['10.0.0.0/8'], block: '10.1.0.0/16', last: '10.255.255.255' },
  // Neighbours, twins and what lies inside another are one span.
  { blocks: ['10.2.0.0/16', '10.1.0.0/16', '10.1.7.0/24', '10.1.0.0/16'], block: '10.1.0.0/32', last: '10.2.255.255' },
  { blocks: ['10.1.0.0/24', '10.1.9.0/24'], block: '10.1.0.0/16', last: '10.1.9.255' },
  { blocks: ['0.0.0.0/0'], block: 'fd00::/8', last: null },
  { blocks: ['::/0'], block: 'fd00::/8', last: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' },
])('of $block beside $blocks, the last taken is $last', ({ blocks, block, last }) => {
  const value = lastTakenIn(occupiedBy(blocks.map(cidr)), cidr(block));
  expect(value === null ? null : printAddress({ family: cidr(block).family, value })).toBe(last);
});

test('a block is free exactly if it overlaps none', () => {
  const block = fc.constantFrom<'ipv4' | 'ipv6'>('ipv4', 'ipv6').chain(arbitraryCidrOf);
  fc.assert(
    fc.property(fc.array(block, { maxLength: 16 }), block, (blocks, candidate) => {
      const isFree = !blocks.some((each) => overlaps(each, candidate));
      expect(lastTakenIn(occupiedBy(blocks), candidate) === null).toBe(isFree);
    }),
  );
});
