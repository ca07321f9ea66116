import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const OLD = {
  k3sVersion: 'v1.26.15+k3s1',
  clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
  serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
};
const NICS = 'eth0=10.0.2.15,eth1=192.0.2.10';

test.each([
  { plan: {}, fires: [] },
  { plan: { flannelIface: 'eth1', nodes: [{}, {}] }, fires: [null] },
  { plan: { nodes: [{ flannelIface: 'eth1' }] }, fires: [0] },
  { plan: { nodes: [{ flannelIface: 'eth0', interfaces: NICS }] }, fires: [] },
  { plan: { flannelIface: 'eth0', nodes: [{ interfaces: NICS }] }, fires: [] },
  { plan: { flannelIface: 'eth1', nodes: [{ interfaces: NICS }] }, fires: [0] },
  { plan: { flannelIface: 'eth1', nodes: [{ interfaces: NICS }, {}] }, fires: [null, 0] },
  { plan: { flannelIface: 'eth1', kubeletArg: ['--node-ip=::'] }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('dual-nodeip-kubelet-bug', planWith({ ...OLD, ...plan })).map(({ place }) => place.node)).toEqual(
    fires,
  );
});

test.each([
  { order: 'IPv4 first', ranges: {}, kubeletArg: ['node-ip=0.0.0.0'] },
  {
    order: 'IPv6 first',
    ranges: { clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], serviceCidr: ['fd00:43::/112', '10.43.0.0/16'] },
    kubeletArg: ['node-ip=::'],
  },
])('its repair prefers the primary family, $order', ({ ranges, kubeletArg }) => {
  const plan = planWith({ ...OLD, ...ranges, flannelIface: 'eth1' });
  const [finding] = findingsOf('dual-nodeip-kubelet-bug', plan);
  expect(finding && fixFinding(plan, finding)?.kubeletArg).toEqual(kubeletArg);
});
