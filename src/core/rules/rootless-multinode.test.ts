import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { servers: 3 }, machines: 3 },
  { plan: { nodes: [{}, { role: 'agent' }] }, machines: 2 },
])('$plan: $machines', ({ plan, machines }) => {
  expect(findingsOf('rootless-multinode', planWith({ rootless: true, ...plan }))).toMatchObject([
    { facts: { machines } },
  ]);
});
