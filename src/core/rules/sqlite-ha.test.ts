import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { servers: 2, datastore: 'sqlite' }, fires: [{ servers: 2 }] },
  { plan: { datastore: 'sqlite', nodes: [{}, {}, {}] }, fires: [{ servers: 3 }] },
  // Unset, the datastore follows the number of servers.
  { plan: { servers: 2 }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('sqlite-ha', planWith(plan));
  expect(findings.map(({ facts }) => facts)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});
