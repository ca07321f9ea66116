import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Family } from '../cidr/address';
import type { Cidr } from '../cidr/cidr';
import { arbitraryBlockIn } from '../../test-support/arbitrary-needs';
import { cidr } from '../../test-support/cidr';
import { everyLayout, printLayout } from '../../test-support/solve-reference';
import { solve } from './solve';
import type { Needs } from './solve-needs';

const SMALL_POOLS = {
  ipv4: [cidr('192.0.2.0/25'), cidr('198.51.100.0/26'), cidr('203.0.113.64/27'), cidr('192.0.2.32/27')],
  ipv6: [cidr('fd00:0:0:1::/120'), cidr('fd00:0:0:2::/121'), cidr('fd00:0:0:3::/122')],
} as const;

/** Needs that some small pools may or may not carry, where everything can be tried. */
const smallNeeds = (family: Family): fc.Arbitrary<Needs> =>
  fc.subarray<Cidr>([...SMALL_POOLS[family]], { minLength: 1, maxLength: 2 }).chain((pools) =>
    fc.record({
      k3sVersion: fc.constant('v1.36.3+k3s1'),
      stack: fc.constant(family),
      nodes: fc.integer({ min: 1, max: 12 }),
      nodesNow: fc.constant(1),
      podsPerNode: fc.integer({ min: 1, max: 24 }),
      services: fc.integer({ min: 4, max: 40 }),
      avoid: fc.array(
        fc.constantFrom(...pools).chain((pool) => arbitraryBlockIn(pool, 1, 6)),
        { maxLength: 4 },
      ),
      pools: fc.constant(pools),
      allowsDefaults: fc.constant(false),
      usesFlannel: fc.constant(true),
    }),
  );

describe.each(['ipv4', 'ipv6'] as const)('on small %s pools, beside trying everything', (family) => {
  test(
    'the first proposal is the documented preference, and two others stand beside it where there are two',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(smallNeeds(family), (needs) => {
          const [best, ...others] = everyLayout(needs, family);
          const solution = solve(needs);
          const printed =
            'impossible' in solution ? [] : solution.proposals.map(({ layouts }) => layouts.map(printLayout).join());
          expect(printed[0]).toBe(best === undefined ? undefined : printLayout(best));
          expect(new Set(printed).size).toBe(printed.length);
          const all = new Set([best, ...others].flatMap((layout) => (layout === undefined ? [] : printLayout(layout))));
          expect(printed.every((each) => all.has(each))).toBe(true);
          expect(printed.length).toBeGreaterThanOrEqual(Math.min(3, all.size));
        }),
        { numRuns: 500 },
      );
    },
  );

  test('impossible is true, and one more than the nearest is impossible too', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(smallNeeds(family), (needs) => {
        const solution = solve(needs);
        if (!('impossible' in solution)) return;
        expect(everyLayout(needs, family)).toEqual([]);
        const { nearest } = solution;
        if (nearest === null) {
          expect(everyLayout({ ...needs, nodes: 1 }, family)).toEqual([]);
          expect(everyLayout({ ...needs, podsPerNode: 1 }, family)).toEqual([]);
          expect(everyLayout({ ...needs, services: 4 }, family)).toEqual([]);
          return;
        }
        const field = ({ nodes: 'nodes', 'pods-per-node': 'podsPerNode', services: 'services' } as const)[nearest.need];
        expect(nearest.needs).toEqual({ ...needs, [field]: nearest.most });
        expect(nearest.proposal.layouts.map(printLayout)).toEqual(
          everyLayout(nearest.needs, family).slice(0, 1).map(printLayout),
        );
        expect(everyLayout({ ...needs, [field]: nearest.most + 1 }, family)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
