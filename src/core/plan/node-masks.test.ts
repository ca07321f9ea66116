import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { nodeMaskFieldOf, withNodeCidrMaskSize } from './node-masks';

const BOTH = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };

test.each([
  { plan: {}, family: 'ipv4', masks: [26, null, null] },
  { plan: { nodeCidrMaskSizeIpv4: 22 }, family: 'ipv4', masks: [26, null, null] },
  { plan: { clusterCidr: 'fd00:42::/56' }, family: 'ipv6', masks: [26, null, null] },
  { plan: BOTH, family: 'ipv4', masks: [null, 26, null] },
  { plan: BOTH, family: 'ipv6', masks: [null, null, 26] },
  { plan: { ...BOTH, nodeCidrMaskSize: 22, nodeCidrMaskSizeIpv6: 72 }, family: 'ipv4', masks: [null, 26, 72] },
] as const)('set by the flag that works everywhere: $plan, $family', ({ plan, family, masks }) => {
  const { nodeCidrMaskSize, nodeCidrMaskSizeIpv4, nodeCidrMaskSizeIpv6 } = withNodeCidrMaskSize(
    planWith(plan),
    family,
    26,
  );
  expect([nodeCidrMaskSize, nodeCidrMaskSizeIpv4, nodeCidrMaskSizeIpv6]).toEqual(masks);
});

test.each([
  { plan: {}, family: 'ipv4', field: 'nodeCidrMaskSize' },
  { plan: { nodeCidrMaskSize: 22 }, family: 'ipv4', field: 'nodeCidrMaskSize' },
  { plan: { nodeCidrMaskSizeIpv4: 22 }, family: 'ipv4', field: 'nodeCidrMaskSizeIpv4' },
  { plan: { nodeCidrMaskSize: 22, nodeCidrMaskSizeIpv4: 23 }, family: 'ipv4', field: 'nodeCidrMaskSize' },
  { plan: { nodeCidrMaskSize: 0, nodeCidrMaskSizeIpv4: 22 }, family: 'ipv4', field: 'nodeCidrMaskSizeIpv4' },
  { plan: { nodeCidrMaskSizeIpv4: 0 }, family: 'ipv4', field: 'nodeCidrMaskSize' },
  { plan: { clusterCidr: 'fd00:42::/56', nodeCidrMaskSizeIpv6: 72 }, family: 'ipv6', field: 'nodeCidrMaskSizeIpv6' },
  { plan: BOTH, family: 'ipv4', field: 'nodeCidrMaskSizeIpv4' },
  { plan: { ...BOTH, nodeCidrMaskSize: 22 }, family: 'ipv6', field: 'nodeCidrMaskSizeIpv6' },
] as const)('the $family mask of $plan stands in $field', ({ plan, family, field }) => {
  expect(nodeMaskFieldOf(planWith(plan), family)).toBe(field);
});
