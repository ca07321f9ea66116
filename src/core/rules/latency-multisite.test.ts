import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('it counts the servers', () => {
  const found = findingsOf('latency-multisite', planWith({ topology: 'multi-site', servers: 3 }));
  expect(found.map(({ severity, facts }) => [severity, facts])).toEqual([['warning', { servers: 3 }]]);
});
