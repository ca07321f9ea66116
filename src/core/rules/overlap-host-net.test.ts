import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { clusterCidr: '192.0.0.0/16', nodeIp: '192.0.2.10', nodeName: 'node-1' },
    fires: [
      {
        severity: 'error',
        place: { item: 0 },
        address: '192.0.2.10',
        node: 'node-1',
        nodes: 1,
        proposal: '10.42.0.0/16',
      },
    ],
  },
  { plan: { clusterCidr: '192.0.0.0/16', hostAddresses: '192.0.2.10' }, fires: [{ nodes: 1 }] },
  {
    plan: { clusterCidr: '192.0.0.0/16', nodes: [{ nodeIp: '192.0.2.10' }, { role: 'agent', nodeIp: '192.0.2.11' }] },
    fires: [{ nodes: 2 }],
  },
  { plan: { nodeIp: '10.41.255.255' }, fires: [] },
  { plan: { nodeIp: '10.42.0.0' }, fires: [{ range: '10.42.0.0/16', proposal: '10.44.0.0/16' }] },
  { plan: { nodeIp: '10.42.255.255' }, fires: [{}] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodeIp: 'fd00:42::10' },
    fires: [{ range: 'fd00:42::/56' }],
  },
  { plan: { clusterCidr: '192.0.0.0/16', nodeExternalIp: '192.0.2.10' }, fires: [{ nodes: 1 }] },
  // The API's address is told where no node's is.
  { plan: { clusterCidr: '192.0.0.0/16', registrationAddress: '192.0.2.100' }, fires: [{ nodes: 0, node: null }] },
  { plan: { clusterCidr: '192.0.0.0/16', registrationAddress: 'k3s.example.org' }, fires: [] },
  { plan: { clusterCidr: '192.0.0.0/16', advertiseAddress: '192.0.2.100' }, fires: [{ address: '192.0.2.100' }] },
  {
    plan: { clusterCidr: '192.0.0.0/16', advertiseAddress: '192.0.2.100', nodeIp: '192.0.2.10' },
    fires: [{ address: '192.0.2.10', nodes: 1 }],
  },
  // Networks of the nodes, in either range.
  { plan: { existingNetworks: ['10.41.0.0/16;node-lan', '10.44.0.0/16;node-lan'] }, fires: [] },
  {
    plan: { existingNetworks: ['10.43.255.0/24;node-lan;Home', '10.42.0.0/16;node-lan'] },
    fires: [
      { severity: 'error', place: { field: 'clusterCidr', item: 0 }, network: '10.42.0.0/16', label: '' },
      {
        severity: 'error',
        place: { field: 'serviceCidr', item: 0 },
        network: '10.43.255.0/24',
        label: 'Home',
        kind: 'node-lan',
        part: '10.43.255.0/24',
        proposal: '10.44.0.0/16',
      },
    ],
  },
  { plan: { existingNetworks: ['0.0.0.0/0;node-lan'] }, fires: [{ proposal: null }, { proposal: null }] },
  { plan: { existingNetworks: ['10.42.255.255/32;node-lan'] }, fires: [{ part: '10.42.255.255/32' }] },
  { plan: { existingNetworks: ['10.42.0.0/16;vpn', '::/0;node-lan'] }, fires: [] },
  {
    plan: {
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
      existingNetworks: ['fd00:42::/64;node-lan', 'fd00:41::/64;node-lan'],
    },
    fires: [{ network: 'fd00:42::/64' }],
  },
  // Service ranges are another rule's.
  { plan: { nodeIp: '10.43.0.10' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('overlap-host-net', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toHaveLength(fires.length);
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { clusterCidr: '10.0.0.0/8', serviceCidr: '172.16.0.0/16', nodeIp: '10.1.0.1' },
    fixed: {
      clusterCidr: '10.42.0.0/16',
      serviceCidr: '172.16.0.0/16',
      nodes: [{ role: 'server', nodeIp: '10.1.0.1' }],
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('overlap-host-net', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('overlap-host-net', repaired)).toEqual([]);
});
