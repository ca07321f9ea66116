import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const HOST = { hostAddresses: ['192.0.2.10', '2001:db8::10'] };

test.each([
  { plan: { ...HOST, nodeIp: ['192.0.2.10', '2001:db8::10'] }, fires: [] },
  { plan: { ...HOST, nodeIp: ['192.0.2.11'] }, fires: ['0/0 192.0.2.11'] },
  { plan: { ...HOST, nodeIp: ['192.0.2.10', '2001:db8::11'] }, fires: ['0/1 2001:db8::11'] },
  { plan: { ...HOST, nodeIp: ['192.0.2.11', '2001:db8::11'] }, fires: ['0/0 192.0.2.11', '0/1 2001:db8::11'] },
  { plan: { nodeIp: ['192.0.2.11'] }, fires: [] },
  { plan: HOST, fires: [] },
  { plan: { ...HOST, nodeIp: ['192.0.2.11'], disableNetworkPolicy: true }, fires: [] },
  { plan: { ...HOST, nodeIp: ['192.0.2.11'], disableAgent: true }, fires: [] },
  {
    plan: { disableAgent: true, nodes: [{}, { role: 'agent', ...HOST, nodeIp: ['192.0.2.11'] }] },
    fires: ['1/0 192.0.2.11'],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('node-ip-not-on-host', planWith(plan));
  expect(findings.map(({ place, facts }) => `${place.node}/${place.item} ${String(facts['address'])}`)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});
