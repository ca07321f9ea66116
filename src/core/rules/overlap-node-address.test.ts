import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { nodeIp: '192.0.2.10' }, fires: [] },
  {
    plan: { serviceCidr: '192.0.2.0/24', nodeIp: '192.0.2.10' },
    fires: [{ severity: 'error', place: { item: 0 }, address: '192.0.2.10', count: 1, proposal: '10.43.0.0/24' }],
  },
  { plan: { serviceCidr: '192.0.2.0/24', nodeExternalIp: '192.0.2.0' }, fires: [{ count: 1 }] },
  { plan: { serviceCidr: '192.0.2.0/24', hostAddresses: '192.0.2.10,192.0.2.11,192.0.2.11' }, fires: [{ count: 2 }] },
  { plan: { serviceCidr: '192.0.2.0/24', advertiseAddress: '192.0.2.255' }, fires: [{ address: '192.0.2.255' }] },
  { plan: { serviceCidr: '192.0.2.0/24', registrationAddress: '192.0.2.100' }, fires: [{ address: '192.0.2.100' }] },
  { plan: { serviceCidr: '192.0.2.0/24', registrationAddress: 'k3s.example.org', nodeIp: '192.0.3.0' }, fires: [] },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeIp: '192.0.2.10,fd00:43::10',
    },
    fires: [{ place: { item: 1 } }],
  },
  // Where nothing private is left there is nowhere to move to.
  {
    plan: {
      serviceCidr: '192.0.2.0/24',
      nodeIp: '192.0.2.10',
      existingNetworks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
    },
    fires: [{ proposal: null }],
  },
  // Pod ranges are another rule's.
  { plan: { nodeIp: '10.42.0.10' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('overlap-node-address', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { serviceCidr: '192.0.2.0/24', clusterDns: '192.0.2.53', advertiseAddress: '192.0.2.10' },
    fixed: { serviceCidr: '10.43.0.0/24', clusterDns: '10.43.0.53', advertiseAddress: '192.0.2.10' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('overlap-node-address', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('overlap-node-address', repaired)).toEqual([]);
});
