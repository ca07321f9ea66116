import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { loadBalancerPool: ['10.42.9.0/28'], found: [{ item: 0, range: '10.42.0.0/16', isPods: true }] },
  {
    loadBalancerPool: ['192.168.1.240/28', '10.43.0.0/16'],
    found: [{ item: 1, range: '10.43.0.0/16', isPods: false }],
  },
  { loadBalancerPool: ['10.0.0.0/8'], found: [{ item: 0, range: '10.42.0.0/16', isPods: true }] },
  { loadBalancerPool: ['10.41.255.0/24', '10.44.0.0/24', 'fd00:42::/64'], found: [] },
])('$loadBalancerPool: $found', ({ loadBalancerPool, found }) => {
  const findings = findingsOf('overlap-vip-pool', planWith({ loadBalancerPool }));
  expect(findings.map(({ place, facts }) => ({ item: place.item, ...facts }))).toEqual(
    found.map((each) => ({ ...each, pool: loadBalancerPool[each.item] })),
  );
});
