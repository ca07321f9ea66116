import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { fields: { disableKubeProxy: true }, fires: 0 },
  { fields: { disableKubeProxy: true, runningDisableKubeProxy: false }, fires: 1 },
  { fields: { runningDisableKubeProxy: false }, fires: 0 },
])('$fields: $fires', ({ fields, fires }) => {
  expect(findingsOf('live-kube-proxy-off', planWith(fields))).toHaveLength(fires);
});
