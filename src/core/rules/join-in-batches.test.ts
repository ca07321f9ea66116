import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('listed machines count', () => {
  const plan = planWith({ agents: 48, nodes: [{}, { role: 'agent' }], servers: 3 });
  expect(findingsOf('join-in-batches', plan)).toMatchObject([{ facts: { machines: 51 } }]);
});
