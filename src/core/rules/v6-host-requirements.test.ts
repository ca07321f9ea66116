import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { plan: { defaultRoute: 'ipv6' }, fires: [] },
  { plan: {}, fires: [] },
  // Without any, another rule speaks.
  { plan: { defaultRoute: 'none' }, fires: [] },
  { plan: { ipv6Disabled: true, defaultRoute: 'ipv4' }, fires: ['ipv6Disabled null', 'defaultRoute null'] },
  { plan: { defaultRoute: 'both', nodes: [{}, { defaultRoute: 'ipv4' }] }, fires: ['defaultRoute 1'] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('v6-host-requirements', planWith({ ...IPV6, ...plan }));
  expect(findings.map(({ place }) => `${place.field} ${place.node}`)).toEqual(fires);
});
