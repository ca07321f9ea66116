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
])('$fields: $fires', ({ fields, fires }) => {
  const findings = findingsOf('vxlan-exposed', planWith(fields));
  expect(findings.map(({ facts }) => facts['address'])).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});
