import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };

test.each([
  {
    fields: { ...DUAL, runningNodeCidrMaskSizeIpv4: 25, runningNodeCidrMaskSizeIpv6: 64 },
    places: ['nodeCidrMaskSizeIpv4'],
  },
  {
    fields: { ...DUAL, runningNodeCidrMaskSizeIpv4: 25, runningNodeCidrMaskSizeIpv6: 63 },
    places: ['nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6'],
  },
  // A family that the plan lacks has no blocks.
  { fields: { runningNodeCidrMaskSizeIpv6: 63 }, places: [] },
  { fields: { runningNodeCidrMaskSizeIpv4: 0, nodeCidrMaskSize: 25 }, places: [] },
])('$fields: $places', ({ fields, places }) => {
  expect(findingsOf('live-mask-change', planWith(fields)).map(({ place }) => place.field)).toEqual(places);
});

test.each([
  { fields: { nodeCidrMaskSize: 25 }, repaired: { nodeCidrMaskSize: 24 } },
  { fields: { ...DUAL, nodeCidrMaskSizeIpv4: 25 }, repaired: { nodeCidrMaskSize: null, nodeCidrMaskSizeIpv4: 24 } },
])('the repair of $fields is $repaired', ({ fields, repaired }) => {
  const plan = planWith({ runningNodeCidrMaskSizeIpv4: 24, ...fields });
  const [finding] = findingsOf('live-mask-change', plan);
  expect(finding && fixFinding(plan, finding)).toMatchObject(repaired);
});
