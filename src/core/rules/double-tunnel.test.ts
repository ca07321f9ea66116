import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { flannelIface: 'wg0', vpn: 'tailscale' }, fires: [] },
  { plan: { flannelIface: 'wlan0' }, fires: [] },
  { plan: { nodes: [{ flannelIface: 'tun0' }, {}] }, fires: [0] },
  { plan: { flannelIface: 'wg0', nodes: [{}, { flannelIface: 'eth0' }] }, fires: [null] },
  { plan: { flannelIface: 'wg0', nodes: [{ flannelIface: 'eth0' }] }, fires: [] },
  { plan: { flannelIface: 'wg0', flannelBackend: 'none' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('double-tunnel', planWith(plan)).map(({ place }) => place.node)).toEqual(fires);
});
