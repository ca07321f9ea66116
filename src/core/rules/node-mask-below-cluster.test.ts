import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { clusterCidr: ['10.42.0.0/25'] }, fires: [{ range: '10.42.0.0/25', nodeCidrMaskSize: 24, proposal: 29 }] },
  { plan: { clusterCidr: ['10.42.0.0/16'], nodeCidrMaskSize: 15 }, fires: [{ nodeCidrMaskSize: 15, proposal: 20 }] },
  // 0 counts as unset (seen on v1.36.3).
  { plan: { clusterCidr: ['10.42.0.0/16'], nodeCidrMaskSize: 0 }, fires: [] },
  { plan: { clusterCidr: ['10.42.0.0/16'], nodeCidrMaskSize: -1 }, fires: [{ nodeCidrMaskSize: -1 }] },
  {
    plan: { clusterCidr: ['fd00:42::/80'], serviceCidr: ['fd00:43::/112'] },
    fires: [{ family: 'ipv6', proposal: 84 }],
  },
  {
    plan: { clusterCidr: ['10.42.0.0/16', 'fd00:42::/112'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] },
    fires: [{ family: 'ipv6', range: 'fd00:42::/112' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('node-mask-below-cluster', planWith(plan)).map(({ facts }) => facts)).toMatchObject(fires);
});
