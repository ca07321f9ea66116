import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { disableAgent: true, fires: ['info'] },
  { disableAgent: false, fires: [] },
])('agentless $disableAgent: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('agentless-ops', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
