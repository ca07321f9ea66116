import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { fields: { runningEgressSelectorMode: 'disabled' }, facts: { running: 'disabled', planned: 'agent' } },
  { fields: { egressSelectorMode: 'disabled' }, facts: undefined },
])('$fields: $facts', ({ fields, facts }) => {
  expect(findingsOf('egress-change-restart', planWith(fields))[0]?.facts).toEqual(facts);
});
