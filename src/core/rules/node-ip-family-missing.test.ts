import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const IPV6_FIRST = { clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], serviceCidr: ['fd00:43::/112', '10.43.0.0/16'] };
const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { plan: { ...DUAL, nodeIp: ['192.0.2.10'] }, fires: ['0 ipv6'] },
  { plan: { ...IPV6_FIRST, nodeIp: ['192.0.2.10', '2001:db8::10'] }, fires: [] },
  { plan: { ...IPV6_FIRST, nodeIp: ['2001:db8::10'] }, fires: ['0 ipv4'] },
  { plan: { ...IPV6, nodeIp: ['192.0.2.10'] }, fires: ['0 ipv6'] },
  { plan: { ...IPV6, nodeIp: ['192.0.2.10', '2001:db8::10'] }, fires: [] },
  // A dual-stack node in a single-stack cluster is fine.
  { plan: { nodeIp: ['192.0.2.10', '2001:db8::10'] }, fires: [] },
  // What is written counts, then the machine's own addresses, then what all machines have.
  { plan: { ...DUAL, nodeIp: ['192.0.2.10'], hostAddresses: ['192.0.2.10', '2001:db8::10'] }, fires: ['0 ipv6'] },
  { plan: { ...DUAL, hostAddresses: ['192.0.2.10'], hostFamilies: 'both' }, fires: ['0 ipv6'] },
  { plan: { ...DUAL, hostAddresses: ['192.0.2.10', '2001:db8::10'], hostFamilies: 'ipv4' }, fires: [] },
  { plan: { ...DUAL, nodes: [{ role: 'agent' }, {}], hostFamilies: 'ipv6' }, fires: ['0 ipv4', '1 ipv4'] },
  { plan: { ...DUAL, nodes: [{ role: 'agent' }, {}] }, fires: [] },
  { plan: { ...DUAL, hostFamilies: 'ipv4' }, fires: ['null ipv6'] },
  { plan: { ...DUAL, hostFamilies: 'both' }, fires: [] },
  { plan: DUAL, fires: [] },
  { plan: { ...IPV6, hostFamilies: 'ipv4' }, fires: ['null ipv6'] },
  // Without ranges the plan follows the machines.
  { plan: { hostFamilies: 'ipv6' }, fires: [] },
  // Agentless servers do not look, their agents do.
  { plan: { ...DUAL, disableAgent: true, hostFamilies: 'ipv4' }, fires: [] },
  { plan: { ...DUAL, disableAgent: true, hostFamilies: 'ipv4', agents: 1 }, fires: ['null ipv6'] },
  { plan: { ...DUAL, disableAgent: true, nodes: [{}, { role: 'agent', nodeIp: ['192.0.2.11'] }] }, fires: ['1 ipv6'] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('node-ip-family-missing', planWith(plan));
  expect(findings.map(({ place, facts }) => `${place.node} ${String(facts['family'])}`)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});
