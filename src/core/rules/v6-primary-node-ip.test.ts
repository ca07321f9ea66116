import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const IPV6_FIRST = { clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], serviceCidr: ['fd00:43::/112', '10.43.0.0/16'] };
const IPV4_FIRST = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const IPV4_NODE = { nodeIp: ['192.0.2.10', '2001:db8::10'] };
const IPV6_NODE = { nodeIp: ['2001:db8::10', '192.0.2.10'] };

test.each([
  { plan: { ...IPV6_FIRST, ...IPV4_NODE }, fires: ['error order'] },
  { plan: { ...IPV6_FIRST, ...IPV6_NODE, nodeExternalIp: ['198.51.100.7'] }, fires: ['error order'] },
  { plan: { ...IPV6_FIRST, ...IPV4_NODE, nodeExternalIp: ['2001:db8:1::7'] }, fires: [] },
  { plan: { ...IPV6_FIRST, ...IPV4_NODE, advertiseAddress: '2001:db8::10' }, fires: [] },
  // An advertise-address of the other family is advertise-family's business.
  { plan: { ...IPV6_FIRST, ...IPV4_NODE, advertiseAddress: '192.0.2.10' }, fires: [] },
  { plan: { ...IPV6_FIRST, flannelIface: 'eth0', nodes: [{}] }, fires: ['error iface'] },
  { plan: { ...IPV6_FIRST, flannelIface: 'eth0' }, fires: ['error iface'] },
  { plan: { ...IPV6_FIRST, flannelIface: 'eth0', ...IPV6_NODE }, fires: [] },
  { plan: { ...IPV6_FIRST, flannelIface: 'eth0', hostFamilies: 'both' }, fires: ['error iface'] },
  { plan: { ...IPV6_FIRST, flannelIface: 'eth0', hostFamilies: 'ipv6' }, fires: [] },
  { plan: { ...IPV6_FIRST, nodes: [{ flannelIface: 'eth0' }, {}] }, fires: ['error iface', 'warning guess'] },
  { plan: IPV6_FIRST, fires: ['warning guess'] },
  { plan: { ...IPV6_FIRST, nodes: [IPV6_NODE, { role: 'agent' }] }, fires: ['warning guess'] },
  { plan: { ...IPV6_FIRST, nodes: [IPV6_NODE, { role: 'agent', ...IPV4_NODE }] }, fires: ['warning order'] },
  { plan: { ...IPV6_FIRST, nodes: [IPV6_NODE, { role: 'agent', flannelIface: 'eth0' }] }, fires: ['warning guess'] },
  {
    plan: { ...IPV6_FIRST, nodes: [IPV6_NODE, { role: 'agent', ...IPV6_NODE, nodeExternalIp: ['192.0.2.9'] }] },
    fires: [],
  },
  { plan: { ...IPV6_FIRST, disableAgent: true }, fires: [] },
  { plan: { ...IPV6_FIRST, disableAgent: true, ...IPV4_NODE }, fires: ['error order'] },
  { plan: { ...IPV4_FIRST, ...IPV6_NODE }, fires: [] },
  { plan: { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'], ...IPV4_NODE }, fires: [] },
  // Ranges in different orders are cidr-family-order-differs.
  { plan: { ...IPV6_FIRST, serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'], ...IPV4_NODE }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('v6-primary-node-ip', planWith(plan));
  expect(findings.map(({ severity, facts }) => `${severity} ${String(facts['cause'])}`)).toEqual(fires);
});

test.each([
  { k3sVersion: 'v1.29.2+k3s1', swaps: false },
  { k3sVersion: 'v1.29.3+k3s1', swaps: true },
  { k3sVersion: 'v1.26.14+k3s1', swaps: false },
  { k3sVersion: 'v1.26.15+k3s1', swaps: true },
])('$k3sVersion orders the addresses itself: $swaps', ({ k3sVersion, swaps }) => {
  expect(findingsOf('v6-primary-node-ip', planWith({ ...IPV6_FIRST, k3sVersion }))[0]?.facts['swaps']).toBe(swaps);
});

test.each([
  { plan: { ...IPV6_FIRST, ...IPV4_NODE }, fixed: { ...IPV6_FIRST, ...IPV6_NODE } },
  {
    plan: { ...IPV6_FIRST, nodeExternalIp: ['198.51.100.7', '2001:db8:1::7'] },
    fixed: { ...IPV6_FIRST, nodeExternalIp: ['2001:db8:1::7', '198.51.100.7'] },
  },
  // No address to put first.
  { plan: { ...IPV6_FIRST, nodeExternalIp: ['198.51.100.7'] }, fixed: null },
  { plan: IPV6_FIRST, fixed: null },
])('the repair of $plan is $fixed', ({ plan, fixed }) => {
  const [finding] = findingsOf('v6-primary-node-ip', planWith(plan));
  const repaired = finding === undefined ? undefined : fixFinding(planWith(plan), finding);
  expect(repaired).toEqual(fixed === null ? null : planWith(fixed));
});
