import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('hostgw-extip-or-nat leaves external addresses to other backends', () => {
  expect(findingsOf('hostgw-extip-or-nat', planWith({ flannelBackend: 'vxlan', flannelExternalIp: true }))).toEqual([]);
});

test('hostgw-extip-or-nat names the machine behind NAT', () => {
  const plan = planWith({ flannelBackend: 'host-gw', nodes: [{}, { role: 'agent', nodeName: 'b', nat: true }] });
  expect(findingsOf('hostgw-extip-or-nat', plan)).toMatchObject([{ facts: { isExternal: false, node: 2, name: 'b' } }]);
});
