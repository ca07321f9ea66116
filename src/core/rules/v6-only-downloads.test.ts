import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { plan: { ...IPV6, hostFamilies: 'ipv6' }, fires: [{ isKnown: true }] },
  { plan: IPV6, fires: [{ isKnown: false }] },
  { plan: { ...IPV6, nodeIp: ['2001:db8::10'] }, fires: [{ isKnown: false }] },
  { plan: { ...IPV6, nodeIp: ['2001:db8::10', '192.0.2.10'] }, fires: [] },
  { plan: { ...IPV6, nodeIp: ['2001:db8::10'], hostAddresses: ['2001:db8::10', '192.0.2.10'] }, fires: [] },
  { plan: { clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], hostFamilies: 'ipv6' }, fires: [] },
  { plan: { clusterCidr: ['10.42.0.0/16'] }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('v6-only-downloads', planWith(plan));
  expect(findings.map(({ facts }) => facts)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});
