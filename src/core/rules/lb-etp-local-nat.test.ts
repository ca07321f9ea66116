import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const LOCAL = { externalTrafficPolicyLocal: true };
const NODE = { role: 'server', nodeExternalIp: ['203.0.113.10'] };

test.each([
  { name: 'behind NAT', fields: { nodes: [{ ...NODE, nat: true }] }, fires: 1 },
  { name: 'not known to be', fields: { nodes: [NODE] }, fires: 0 },
  {
    name: 'the machine lacks the address',
    fields: { nodes: [{ ...NODE, hostAddresses: ['192.168.1.10'] }] },
    fires: 1,
  },
  {
    name: 'it has the address, whatever else is said',
    fields: { nodes: [{ ...NODE, nat: true, hostAddresses: ['203.0.113.10'] }] },
    fires: 0,
  },
  { name: 'ServiceLB is off', fields: { disable: ['servicelb'], nodes: [{ ...NODE, nat: true }] }, fires: 0 },
  { name: 'no pods run there', fields: { disableAgent: true, nodes: [{ ...NODE, nat: true }] }, fires: 0 },
  {
    name: 'before ServiceLB honours it',
    fields: { k3sVersion: 'v1.26.1+k3s1', nodes: [{ ...NODE, nat: true }] },
    fires: 0,
  },
  { name: 'since it does', fields: { k3sVersion: 'v1.26.2+k3s1', nodes: [{ ...NODE, nat: true }] }, fires: 1 },
])('$name: $fires', ({ fields, fires }) => {
  expect(findingsOf('lb-etp-local-nat', planWith({ ...LOCAL, ...fields }))).toHaveLength(fires);
});

test.each([
  { fields: {}, isRepaired: true },
  { fields: { flannelExternalIp: true, flannelBackend: 'wireguard-native' }, isRepaired: false },
  { fields: { topology: 'multi-site' }, isRepaired: false },
])('$fields, repaired: $isRepaired', ({ fields, isRepaired }) => {
  const plan = planWith({ ...LOCAL, nodes: [{ ...NODE, nat: true }], ...fields });
  const [finding] = findingsOf('lb-etp-local-nat', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(fixed?.nodes.map(({ nodeExternalIp }) => nodeExternalIp) ?? null).toEqual(isRepaired ? [[]] : null);
});
