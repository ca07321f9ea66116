import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('one machine without is named', () => {
  const plan = planWith({ defaultRoute: 'both', nodes: [{}, { nodeName: 'b', defaultRoute: 'none' }] });
  expect(findingsOf('no-default-route', plan)).toMatchObject([{ place: { node: 1 }, facts: { name: 'b', node: 2 } }]);
});
