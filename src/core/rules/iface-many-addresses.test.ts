import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const MANY = 'eth0=192.0.2.10+2001:db8::10+192.0.2.11,eth1=198.51.100.7';

test.each([
  { node: { flannelIface: 'eth0', interfaces: MANY }, fires: 1 },
  { node: { flannelIface: 'eth1', interfaces: MANY }, fires: 0 },
  { node: { flannelIface: 'eth0', interfaces: 'eth0=192.0.2.10+169.254.7.7' }, fires: 0 },
  { node: { interfaces: MANY }, fires: 0 },
])('$node: $fires', ({ node, fires }) => {
  expect(findingsOf('iface-many-addresses', planWith({ nodes: [node] }))).toHaveLength(fires);
});

test.each([
  { clusterCidr: ['10.42.0.0/16'], serviceCidr: ['10.43.0.0/16'], nodeIp: ['192.0.2.10'] },
  {
    clusterCidr: ['fd00:42::/56', '10.42.0.0/16'],
    serviceCidr: ['fd00:43::/112', '10.43.0.0/16'],
    nodeIp: ['2001:db8::10', '192.0.2.10'],
  },
])('its repair writes an address of each family, pods in $clusterCidr', ({ nodeIp, ...ranges }) => {
  const plan = planWith({ ...ranges, nodes: [{ flannelIface: 'eth0', interfaces: MANY }] });
  const [finding] = findingsOf('iface-many-addresses', plan);
  const expected = planWith({ nodes: [{ nodeIp }] }).nodes[0]?.nodeIp;
  expect(finding && fixFinding(plan, finding)?.nodes[0]?.nodeIp).toEqual(expected);
});
