import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { fields: {}, fires: [] },
  { fields: { publicNodes: true }, fires: [null] },
  { fields: { nodeIp: ['100.64.0.10'] }, fires: [] },
  { fields: { nodeIp: ['fd00:1::10'] }, fires: [] },
  { fields: { nodeIp: ['fe80::10'] }, fires: [] },
  { fields: { nodeIp: ['192.0.2.10'] }, fires: ['192.0.2.10'] },
  { fields: { nodeIp: ['192.168.1.10', '2001:db8:1::10'] }, fires: ['2001:db8:1::10'] },
  { fields: { nodeIp: ['192.168.1.10'], nodeExternalIp: ['198.51.100.7'] }, fires: ['198.51.100.7'] },
  // An external address that only a VPN reaches.
  { fields: { nodeIp: ['192.168.1.10'], nodeExternalIp: ['100.64.0.7'] }, fires: [] },
  { fields: { flannelBackend: 'none', nodeIp: ['192.0.2.10'] }, fires: [] },
  { fields: { flannelBackend: 'none', cni: 'canal', nodeIp: ['192.0.2.10'] }, fires: ['192.0.2.10'] },
  { fields: { flannelBackend: 'none', cni: 'cilium', publicNodes: true }, fires: [null] },
  { fields: { flannelBackend: 'none', cni: 'cilium', ciliumRouting: 'vxlan', publicNodes: true }, fires: [null] },
  { fields: { flannelBackend: 'none', cni: 'cilium', ciliumRouting: 'geneve', publicNodes: true }, fires: [] },
  { fields: { flannelBackend: 'none', cni: 'cilium', ciliumRouting: 'native', publicNodes: true }, fires: [] },
  { fields: { flannelBackend: 'none', cni: 'calico', calicoEncapsulation: 'VXLAN', publicNodes: true }, fires: [] },
  { fields: { vpn: 'tailscale', publicNodes: true }, fires: [] },
])('$fields: $fires', ({ fields, fires }) => {
  const findings = findingsOf('vxlan-exposed', planWith(fields));
  expect(findings.map(({ facts }) => facts['address'])).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});

test('it is shown where the tunnel is chosen, and names the port of it', () => {
  const placeOf = (fields: Readonly<Record<string, unknown>>): unknown =>
    findingsOf('vxlan-exposed', planWith({ publicNodes: true, ...fields })).map(({ place, facts }) => [
      place.field,
      facts['port'],
    ]);
  expect(placeOf({})).toEqual([['flannelBackend', 8472]]);
  expect(placeOf({ flannelBackend: 'none', cni: 'cilium' })).toEqual([['cni', 8472]]);
  const netConf = '{"Network":"10.42.0.0/16","Backend":{"Type":"vxlan","Port":8473}}';
  expect(placeOf({ flannelConf: '/etc/flannel.json', netConf })).toEqual([['flannelBackend', 8473]]);
});
