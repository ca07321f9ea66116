import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' }, fires: [] },
  {
    plan: { clusterCidr: '2001:db8:42::/56', serviceCidr: 'fd00:43::/112' },
    fires: [
      {
        severity: 'warning',
        place: { field: 'clusterCidr', item: 0 },
        isDocumentation: true,
        proposal: 'fd00:42::/56',
      },
    ],
  },
  {
    plan: { clusterCidr: '10.42.0.0/16,2001:cafe:42::/56', serviceCidr: '10.43.0.0/16,2001:cafe:43::/112' },
    fires: [
      { place: { field: 'clusterCidr', item: 1 }, isDocumentation: false },
      { place: { field: 'serviceCidr', item: 1 }, proposal: 'fd00:43::/112' },
    ],
  },
  { plan: { clusterCidr: '2001:db9::/56', serviceCidr: 'fd00:43::/112' }, fires: [] },
  { plan: { clusterCidr: '2001:db7:ffff::/56', serviceCidr: 'fd00:43::/112' }, fires: [] },
  { plan: { clusterCidr: '192.0.2.0/24' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('docs-prefix-used', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: '2001:db8:43::/112', clusterDns: '2001:db8:43::53' },
    fixed: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', clusterDns: 'fd00:43::53' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('docs-prefix-used', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('docs-prefix-used', repaired)).toEqual([]);
});
