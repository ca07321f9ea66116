import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const server = { role: 'server', nodeIp: ['192.168.1.10'], nodeExternalIp: ['198.51.100.7'] };
const ipv6Server = { role: 'server', nodeIp: ['fd00:1::10'], nodeExternalIp: ['2001:db8::7'] };
const ipv6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { name: 'agents join in private', fields: { agents: 1, nodes: [server] }, proposals: ['192.168.1.10'] },
  { name: 'IPv6 only', fields: { ...ipv6, agents: 1, nodes: [ipv6Server] }, proposals: ['fd00:1::10'] },
  {
    name: 'dual-stack with IPv6 first',
    fields: {
      clusterCidr: ['fd00:42::/56', '10.42.0.0/16'],
      serviceCidr: ['fd00:43::/112', '10.43.0.0/16'],
      agents: 1,
      nodes: [
        { role: 'server', nodeIp: ['fd00:1::10', '192.168.1.10'], nodeExternalIp: ['2001:db8::7', '198.51.100.7'] },
      ],
    },
    proposals: ['fd00:1::10'],
  },
  { name: 'no address of the primary family', fields: { ...ipv6, agents: 1, nodes: [server] }, proposals: [null] },
  { name: 'each server needs its own', fields: { servers: 3, nodes: [server] }, proposals: [null] },
  {
    name: 'a name says nothing',
    fields: { agents: 1, registrationAddress: 'k3s.example', nodes: [server] },
    proposals: [],
  },
  {
    name: 'no external address',
    fields: { agents: 1, nodes: [{ role: 'server', nodeIp: ['192.168.1.10'] }] },
    proposals: [],
  },
  {
    name: 'only an agent has one',
    fields: {
      nodes: [
        { role: 'server', nodeIp: ['192.168.1.10'] },
        { ...server, role: 'agent' },
      ],
    },
    proposals: [],
  },
])('$name: $proposals', ({ fields, proposals }) => {
  const plan = planWith(fields);
  const findings = findingsOf('external-ip-advertised', plan);
  expect(findings.map(({ severity, facts }) => [severity, facts['proposal']])).toEqual(
    proposals.map((proposal) => ['warning', proposal]),
  );
  expect(findings.map((finding) => fixFinding(plan, finding) !== null)).toEqual(
    proposals.map((proposal) => proposal !== null),
  );
});
