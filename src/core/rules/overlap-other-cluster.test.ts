import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { existingNetworks: ['10.44.0.0/16;cluster', '10.41.0.0/16;cluster'] }, fires: [] },
  {
    plan: { existingNetworks: ['10.42.0.0/16;cluster;Prod', '10.43.0.0/16;cluster;Prod'] },
    fires: [
      {
        severity: 'warning',
        place: { field: 'clusterCidr', item: 0 },
        network: '10.42.0.0/16',
        label: 'Prod',
        proposal: '10.44.0.0/16',
      },
      { place: { field: 'serviceCidr', item: 0 }, network: '10.43.0.0/16', proposal: '10.44.0.0/16' },
    ],
  },
  { plan: { existingNetworks: ['10.42.0.0/16;vpn'] }, fires: [] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', existingNetworks: ['fd00:42::/56;cluster'] },
    fires: [{ part: 'fd00:42::/56' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('overlap-other-cluster', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toHaveLength(fires.length);
  expect(found).toMatchObject(fires);
});

test('a second cluster on the defaults moves aside, one range after the other', () => {
  let plan = planWith({ existingNetworks: ['10.42.0.0/16;cluster', '10.43.0.0/16;cluster'] });
  for (let [finding] = findingsOf('overlap-other-cluster', plan); finding !== undefined;) {
    plan = fixFinding(plan, finding) ?? plan;
    [finding] = findingsOf('overlap-other-cluster', plan);
  }
  expect(printPlan(plan)).toMatchObject({ clusterCidr: '10.44.0.0/16', serviceCidr: '10.45.0.0/16' });
});
