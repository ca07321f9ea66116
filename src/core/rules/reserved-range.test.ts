import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' }, fires: [] },
  { plan: { clusterCidr: '0.255.0.0/16' }, fires: [{ severity: 'error', reserved: '0.0.0.0/8', use: 'this-network' }] },
  { plan: { clusterCidr: '1.0.0.0/16' }, fires: [] },
  { plan: { serviceCidr: '127.43.0.0/16' }, fires: [{ place: { field: 'serviceCidr' }, use: 'loopback' }] },
  { plan: { clusterCidr: '126.255.0.0/16', serviceCidr: '128.0.0.0/16' }, fires: [] },
  { plan: { clusterCidr: '169.254.0.0/16' }, fires: [{ use: 'link-local' }] },
  { plan: { clusterCidr: '169.253.0.0/16', serviceCidr: '169.255.0.0/16' }, fires: [] },
  { plan: { clusterCidr: '223.255.0.0/16' }, fires: [] },
  { plan: { clusterCidr: '224.0.0.0/8' }, fires: [{ use: 'multicast' }] },
  { plan: { clusterCidr: '240.0.0.0/8' }, fires: [{ use: 'future-use' }] },
  { plan: { clusterCidr: '0.0.0.0/0' }, fires: [{ range: '0.0.0.0/0' }] },
  { plan: { clusterCidr: '::/64', serviceCidr: 'fd00:43::/112' }, fires: [{ reserved: '::1/128' }] },
  {
    plan: { clusterCidr: 'fe80::/56', serviceCidr: 'ff05::/112' },
    fires: [{ use: 'link-local' }, { use: 'multicast' }],
  },
  { plan: { clusterCidr: 'fec0::/56', serviceCidr: 'feff::/112' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('reserved-range', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});
