import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { plan: { ipv6RouteFromRa: true, networkService: 'dhcpcd' }, fires: ['info'] },
  { plan: { ipv6RouteFromRa: true, networkService: 'networkmanager' }, fires: [] },
  { plan: { ipv6RouteFromRa: false, networkService: 'ifupdown' }, fires: [] },
  { plan: { networkService: 'ifupdown' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('v6-accept-ra', planWith({ ...IPV6, ...plan })).map(({ severity }) => severity)).toEqual(fires);
});
