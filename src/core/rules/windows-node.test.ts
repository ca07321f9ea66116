import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('each such machine is named', () => {
  const plan = planWith({ nodes: [{}, { role: 'agent', nodeName: 'w', platform: 'windows' }] });
  expect(findingsOf('windows-node', plan)).toMatchObject([
    { severity: 'error', place: { node: 1 }, facts: { name: 'w' } },
  ]);
});
