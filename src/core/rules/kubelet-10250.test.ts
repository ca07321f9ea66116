import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { servers: 2 }, fires: 1 },
  { plan: { agents: 1, disableAgent: true }, fires: 0 },
  { plan: { agents: 1, disable: ['traefik'] }, fires: 1 },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('kubelet-10250', planWith({ kubeletReachable: false, ...plan }))).toHaveLength(fires);
});
