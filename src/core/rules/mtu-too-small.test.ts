import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const dual = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const dualIpv6First = { clusterCidr: dual.clusterCidr.toReversed(), serviceCidr: dual.serviceCidr.toReversed() };
const ipv6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { fields: dual, fires: [] },
  { fields: { ...dual, uplinkMtu: 1329 }, fires: [{ podMtu: 1279, overhead: 50, needed: 1330 }] },
  { fields: { ...dualIpv6First, uplinkMtu: 1329 }, fires: [{ podMtu: 1279 }] },
  { fields: { ...ipv6, uplinkMtu: 1329 }, fires: [{ podMtu: 1279 }] },
  { fields: { ...dual, flannelBackend: 'wireguard-native', uplinkMtu: 1360 }, fires: [] },
  { fields: { ...dual, flannelBackend: 'wireguard-native', uplinkMtu: 1359 }, fires: [{ overhead: 80, needed: 1360 }] },
  { fields: { ...dual, flannelBackend: 'host-gw', uplinkMtu: 1280 }, fires: [] },
  { fields: { ...dual, flannelBackend: 'host-gw', uplinkMtu: 1279 }, fires: [{ overhead: 0, needed: 1280 }] },
  { fields: { ...dual, flannelBackend: 'none', uplinkMtu: 1000 }, fires: [] },
  { fields: { ...dual, flannelBackend: 'vxlann', uplinkMtu: 1000 }, fires: [] },
])('$fields: $fires', ({ fields, fires }) => {
  const findings = findingsOf('mtu-too-small', planWith(fields));
  expect(findings.map(({ facts }) => facts)).toMatchObject(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});
