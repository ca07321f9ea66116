import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { checkPlan } from './check-plan';

test.each([
  { kubeletArg: ['cloud-provider=external'], fires: 1 },
  { kubeletArg: ['--cloud-provider=external', 'max-pods=250'], fires: 1 },
  { kubeletArg: ['cloud-provider=external', 'cloud-provider='], fires: 0 },
  { kubeletArg: ['cloud-provider-extra=external'], fires: 0 },
])('$kubeletArg: $fires', ({ kubeletArg, fires }) => {
  expect(findingsOf('ccm-external-missing', planWith({ disableCloudController: true, kubeletArg }))).toHaveLength(
    fires,
  );
  expect(findingsOf('ccm-external-missing', planWith({ kubeletArg }))).toEqual([]);
});

test('it says what the controller’s absence does as well', () => {
  const plan = planWith({ disableCloudController: true, kubeletArg: ['cloud-provider=external'] });
  const ids = checkPlan(plan).map(({ id }) => id);
  expect(ids).toContain('ccm-external-missing');
  expect(ids).not.toContain('ccm-off-effects');
});
