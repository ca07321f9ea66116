import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const PLAN = {
  vpn: 'tailscale',
  flannelBackend: 'vxlan',
  flannelIface: 'eth0',
  advertiseAddress: '192.0.2.10',
  agents: 1,
  nodes: [
    { role: 'server', nodeName: 'server-1', nodeIp: ['192.0.2.10'] },
    { role: 'agent', nodeName: 'agent-1', nodeIp: ['192.0.2.11'], flannelIface: 'eth1' },
  ],
};

test('everything that is replaced is named at its place', () => {
  const findings = findingsOf('tailscale-overrides', planWith(PLAN));
  expect(findings.map(({ place, facts }) => [place.field, place.node, facts['value']])).toEqual([
    ['flannelBackend', null, 'vxlan'],
    ['flannelIface', null, 'eth0'],
    ['advertiseAddress', null, '192.0.2.10'],
    ['nodeIp', 0, '192.0.2.10'],
    ['flannelIface', 1, 'eth1'],
    ['nodeIp', 1, '192.0.2.11'],
  ]);
});

test('each repair removes one of them', () => {
  let plan = planWith(PLAN);
  for (let left = 6; left > 0; left -= 1) {
    const [finding] = findingsOf('tailscale-overrides', plan);
    plan = (finding && fixFinding(plan, finding)) ?? plan;
    expect(findingsOf('tailscale-overrides', plan)).toHaveLength(left - 1);
  }
  expect(plan.nodes.map(({ nodeIp, flannelIface }) => [nodeIp, flannelIface])).toEqual([
    [[], null],
    [[], null],
  ]);
});

test.each([
  { name: 'the address that etcd uses', fields: { datastore: 'etcd' }, at: [1] },
  {
    name: 'that of a machine outside',
    fields: { nodes: [{ role: 'agent', vpn: false, nodeIp: ['192.0.2.11'] }] },
    at: [],
  },
])('$name stays', ({ fields, at }) => {
  const found = findingsOf('tailscale-overrides', planWith({ ...PLAN, ...fields }));
  expect(found.flatMap(({ place }) => (place.field === 'nodeIp' ? [place.node] : []))).toEqual(at);
});
