import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { clusterCidr: '172.17.0.0/16', existingNetworks: ['172.17.0.0/16;docker;docker0'] },
    fires: [
      {
        severity: 'warning',
        place: { field: 'clusterCidr', item: 0 },
        network: '172.17.0.0/16',
        label: 'docker0',
        isDirect: true,
        part: '172.17.0.0/16',
        proposal: '10.42.0.0/16',
      },
    ],
  },
  { plan: { serviceCidr: '172.17.4.0/24', existingNetworks: ['172.17.0.0/16;docker'] }, fires: [{ isPods: false }] },
  // Its pools count only where Docker is.
  { plan: { clusterCidr: '172.20.0.0/16' }, fires: [] },
  { plan: { clusterCidr: '172.17.0.0/16', existingNetworks: ['172.17.0.0/16;other'] }, fires: [] },
  {
    plan: { clusterCidr: '172.20.0.0/16', existingNetworks: ['172.17.0.0/16;docker'] },
    fires: [{ network: '172.20.0.0/14', part: '172.20.0.0/16', label: '', isDirect: false }],
  },
  { plan: { clusterCidr: '172.31.0.0/16', existingNetworks: ['172.17.0.0/16;docker'] }, fires: [{ isDirect: false }] },
  { plan: { clusterCidr: '172.32.0.0/16', existingNetworks: ['172.17.0.0/16;docker'] }, fires: [] },
  { plan: { clusterCidr: '192.167.0.0/16', existingNetworks: ['172.17.0.0/16;docker'] }, fires: [] },
  {
    plan: { clusterCidr: '192.168.128.0/17', existingNetworks: ['10.200.0.0/24;docker'] },
    fires: [{ network: '192.168.0.0/16', part: '192.168.128.0/17', isDirect: false }],
  },
  // A network of its own is told, and the pools around it then not.
  {
    plan: { clusterCidr: '172.16.0.0/12', existingNetworks: ['172.17.0.0/16;docker'] },
    fires: [{ network: '172.17.0.0/16', isDirect: true }],
  },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', existingNetworks: ['fd00:42::/64;docker'] },
    fires: [{ network: 'fd00:42::/64' }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('overlap-docker', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toHaveLength(fires.length);
  expect(found).toMatchObject(fires);
});

test('the repair leaves Docker its pools', () => {
  const plan = planWith({
    clusterCidr: '172.18.0.0/16',
    existingNetworks: ['172.17.0.0/16;docker', '10.0.0.0/8;other'],
  });
  const [finding] = findingsOf('overlap-docker', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toMatchObject({ clusterCidr: '172.16.0.0/16' });
});
