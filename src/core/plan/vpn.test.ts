import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { carryingBackendOf, joinsVpn } from './vpn';

test.each([
  { fields: {}, backend: 'vxlan' },
  { fields: { flannelBackend: 'host-gw' }, backend: 'host-gw' },
  { fields: { vpn: 'tailscale' }, backend: 'tailscale' },
  { fields: { vpn: 'tailscale', flannelBackend: 'host-gw' }, backend: 'tailscale' },
  { fields: { vpn: 'tailscale', flannelBackend: 'none' }, backend: 'none' },
])('$fields: $backend', ({ fields, backend }) => {
  expect(carryingBackendOf(planWith(fields))).toBe(backend);
});

test.each([
  { vpn: null, own: null, joins: false },
  { vpn: null, own: true, joins: true },
  { vpn: 'tailscale', own: null, joins: true },
  { vpn: 'tailscale', own: false, joins: false },
])('$vpn, on the machine $own: $joins', ({ vpn, own, joins }) => {
  const plan = planWith({ vpn, nodes: [{ role: 'agent', vpn: own }] });
  expect(plan.nodes.map((node) => joinsVpn(plan, node))).toEqual([joins]);
});

test.each([
  ['hostgw-needs-l2', { flannelBackend: 'host-gw', topology: 'routed' }],
  ['hostgw-extip-or-nat', { flannelBackend: 'host-gw', flannelExternalIp: true }],
  ['hostgw-cloud', { flannelBackend: 'host-gw', cloud: 'aws' }],
  ['vxlan-exposed', { publicNodes: true }],
  ['vxlan-across-nat', { topology: 'multi-site' }],
  ['multisite-flags', { topology: 'multi-site' }],
  ['wireguard-kernel', { flannelBackend: 'wireguard-native', wireguardInKernel: false }],
  ['backend-not-encrypted', { untrustedUnderlay: true }],
  ['extip-insecure', { flannelExternalIp: true }],
  ['live-backend-change', { runningFlannelBackend: 'host-gw' }],
])('%s says nothing of a backend that the VPN takes the place of', (id, fields) => {
  expect(findingsOf(id, planWith(fields))).toHaveLength(1);
  expect(findingsOf(id, planWith({ ...fields, vpn: 'tailscale' }))).toEqual([]);
});
