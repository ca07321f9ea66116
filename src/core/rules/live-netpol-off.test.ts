import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { fields: { disableNetworkPolicy: true }, fires: 0 },
  { fields: { disableNetworkPolicy: true, runningDisableNetworkPolicy: false }, fires: 1 },
])('$fields: $fires', ({ fields, fires }) => {
  expect(findingsOf('live-netpol-off', planWith(fields))).toHaveLength(fires);
});
