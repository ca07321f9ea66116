import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { platform: 'raspberry-pi-os', disableAgent: true }, fires: 0 },
  { plan: { platform: 'raspberry-pi-os', disableAgent: true, agents: 1 }, fires: 1 },
  { plan: { platform: 'ubuntu', raspberryPi: true }, fires: 0 },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('pi-cgroups', planWith(plan))).toHaveLength(fires);
});
