import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { fields: { flannelExternalIp: true }, hasTunnels: true },
  { fields: { nodes: [{ nodeExternalIp: ['203.0.113.10'] }] }, hasTunnels: false },
  { fields: { flannelExternalIp: true, vpn: 'tailscale' }, hasTunnels: undefined },
  { fields: {}, hasTunnels: undefined },
])('$fields: $hasTunnels', ({ fields, hasTunnels }) => {
  const [finding] = findingsOf('extip-dynamic', planWith({ dynamicExternalIp: true, ...fields }));
  expect(finding?.facts['hasTunnels']).toBe(hasTunnels);
});
