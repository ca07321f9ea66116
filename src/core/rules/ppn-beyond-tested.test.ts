import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: {}, fires: [] },
  { plan: { podsPerNode: 110 }, fires: [] },
  {
    plan: { podsPerNode: 111 },
    fires: [{ severity: 'warning', place: { field: 'podsPerNode' }, beyond: 'podsPerNode', planned: 111, tested: 110 }],
  },
  { plan: { nodesAtPeak: 5001 }, fires: [{ place: { field: 'nodesAtPeak' }, beyond: 'nodes' }] },
  { plan: { nodesAtPeak: 1501, podsPerNode: 100 }, fires: [{ beyond: 'pods', planned: 150_100, tested: 150_000 }] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('ppn-beyond-tested', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});
