import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const NICS = 'eth0=10.0.2.15,eth1=192.0.2.10+2001:db8::10';

test.each([
  { plan: {}, node: {}, fires: ['null'] },
  { plan: { flannelIface: 'eth1' }, node: {}, fires: [] },
  { plan: { vpn: 'tailscale' }, node: {}, fires: [] },
  { plan: { flannelBackend: 'none' }, node: {}, fires: ['null'] },
  // Then no flannel asks for an interface.
  { plan: { flannelBackend: 'none' }, node: { nodeIp: ['192.0.2.10'] }, fires: [] },
  { plan: {}, node: { nodeIp: ['2001:db8::10', '192.0.2.10'] }, fires: ['eth1'] },
  { plan: {}, node: { nodeIp: ['198.51.100.7'] }, fires: [] },
  { plan: { disableAgent: true }, node: { nodeIp: ['192.0.2.10'] }, fires: [] },
  { plan: {}, node: { interfaces: 'eth0=10.0.2.15,eth1' }, fires: [] },
  { plan: {}, node: { interfaces: 'eth0=10.0.2.15,eth1=169.254.7.7' }, fires: [] },
  { plan: {}, node: { interfaces: 'eth0,eth1' }, fires: ['null'] },
  { plan: {}, node: { interfaces: 'lo=127.0.0.1,eth0=192.0.2.10,cni0=10.42.0.1' }, fires: [] },
])('$plan, $node: $fires', ({ plan, node, fires }) => {
  const findings = findingsOf('multi-nic-no-choice', planWith({ ...plan, nodes: [{ interfaces: NICS, ...node }] }));
  expect(findings.map(({ facts }) => String(facts['wanted']))).toEqual(fires);
});

test('its repair takes the interface of node-ip, and leaves the choice otherwise', () => {
  const plan = planWith({
    nodes: [
      { interfaces: NICS, nodeIp: ['192.0.2.10'] },
      { role: 'agent', interfaces: NICS },
    ],
  });
  const repaired = findingsOf('multi-nic-no-choice', plan).map(
    (finding) => fixFinding(plan, finding)?.nodes[0]?.flannelIface,
  );
  expect(repaired).toEqual(['eth1', undefined]);
});
