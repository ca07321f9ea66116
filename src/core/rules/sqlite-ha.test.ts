import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { servers: 2, datastore: 'sqlite' }, fires: [{ servers: 2 }] },
  { plan: { datastore: 'sqlite', nodes: [{}, {}, {}] }, fires: [{ servers: 3 }] },
  { plan: { servers: 1, datastore: 'sqlite' }, fires: [] },
  // Unset, the datastore follows the number of servers.
  { plan: { servers: 2 }, fires: [] },
  { plan: { servers: 2, datastore: 'external' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('sqlite-ha', planWith(plan));
  expect(findings.map(({ facts }) => facts)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});
