import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('agents alone are no peers of each other', () => {
  const plan = planWith({ embeddedRegistry: true, disableAgent: true, agents: 1 });
  expect(findingsOf('registry-mirror-ports', plan)).toEqual([]);
});
