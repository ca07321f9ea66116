import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { fields: { flannelIpv6Masq: true }, options: ['flannel-ipv6-masq'] },
  { fields: { flannelExternalIp: true }, options: ['flannel-external-ip'] },
  { fields: { flannelIface: 'eth1' }, options: ['flannel-iface'] },
  { fields: { nodes: [{ role: 'agent', flannelIface: 'eth1' }] }, options: ['flannel-iface'] },
  {
    fields: { flannelIpv6Masq: true, flannelExternalIp: true, flannelIface: 'eth1' },
    options: ['flannel-ipv6-masq', 'flannel-external-ip', 'flannel-iface'],
  },
])('backend none with $fields: $options', ({ fields, options }) => {
  const withNone = findingsOf('flannel-options-without-flannel', planWith({ ...fields, flannelBackend: 'none' }));
  expect(withNone.map(({ facts }) => facts['option'])).toEqual(options);
  expect(withNone.every(({ severity }) => severity === 'warning')).toBe(true);
  expect(findingsOf('flannel-options-without-flannel', planWith(fields))).toEqual([]);
});

test.each([
  { fields: { flannelIpv6Masq: true }, isRepaired: true },
  { fields: { flannelExternalIp: true }, isRepaired: true },
  // Without node-ip the interface decides the node's address.
  { fields: { flannelIface: 'eth1' }, isRepaired: false },
  { fields: { flannelIface: 'eth1', nodes: [{ role: 'server', nodeIp: ['192.0.2.10'] }] }, isRepaired: true },
  {
    fields: { flannelIface: 'eth1', agents: 1, nodes: [{ role: 'server', nodeIp: ['192.0.2.10'] }] },
    isRepaired: false,
  },
  { fields: { nodes: [{ role: 'server', flannelIface: 'eth1' }] }, isRepaired: false },
  { fields: { nodes: [{ role: 'server', flannelIface: 'eth1', nodeIp: ['192.0.2.10'] }] }, isRepaired: true },
])('$fields can be repaired: $isRepaired', ({ fields, isRepaired }) => {
  const plan = planWith({ ...fields, flannelBackend: 'none' });
  const [finding] = findingsOf('flannel-options-without-flannel', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(fixed !== null).toBe(isRepaired);
  expect(fixed === null ? [] : findingsOf('flannel-options-without-flannel', fixed)).toEqual([]);
});
