import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([null, 'disabled', 'pod'])('the egress mode %s does not matter', (egressSelectorMode) => {
  const findings = findingsOf('agentless-ops', planWith({ disableAgent: true, egressSelectorMode }));
  expect(findings.map(({ severity }) => severity)).toEqual(['info']);
});
