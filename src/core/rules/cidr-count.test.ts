import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: {}, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16' }, fires: [] },
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: 'fd00:43::/112,10.43.0.0/16' }, fires: [] },
  {
    plan: { clusterCidr: '10.42.0.0/16,10.44.0.0/16' },
    fires: [{ severity: 'error', place: { field: 'clusterCidr' }, key: 'cluster-cidr', isPods: true, count: 2 }],
  },
  {
    plan: { serviceCidr: 'fd00:43::/112,fd00:44::/112' },
    fires: [
      { severity: 'error', place: { field: 'serviceCidr' }, isPods: false, ranges: 'fd00:43::/112, fd00:44::/112' },
    ],
  },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56,10.44.0.0/16', serviceCidr: '10.43.0.0/16,10.45.0.0/16' },
    fires: [{ count: 3 }, { count: 2 }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('cidr-count', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});
