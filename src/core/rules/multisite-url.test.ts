import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const sites = { topology: 'multi-site', agents: 1 };
const server = { role: 'server', nodeIp: ['192.168.1.10'], nodeExternalIp: ['198.51.100.7'] };

test.each([
  { fields: { ...sites, registrationAddress: '192.168.1.10' }, proposals: [null] },
  { fields: { ...sites, registrationAddress: 'fd00:1::10' }, proposals: [null] },
  { fields: { ...sites, nodes: [server] }, proposals: ['198.51.100.7'] },
  { fields: { ...sites, registrationAddress: '198.51.100.7', nodes: [server] }, proposals: [] },
  { fields: { ...sites, registrationAddress: 'k3s.example', nodes: [server] }, proposals: [] },
  // A VPN's address, called external.
  {
    fields: { ...sites, registrationAddress: '10.8.0.1', nodes: [{ ...server, nodeExternalIp: ['10.8.0.1'] }] },
    proposals: [],
  },
  { fields: { ...sites, registrationAddress: '100.64.0.1' }, proposals: [] },
  { fields: { ...sites }, proposals: [] },
  { fields: { ...sites, agents: 0, nodes: [server] }, proposals: [] },
  { fields: { ...sites, topology: 'routed', nodes: [server] }, proposals: [] },
])('$fields: $proposals', ({ fields, proposals }) => {
  const findings = findingsOf('multisite-url', planWith(fields));
  expect(findings.map(({ severity, facts }) => [severity, facts['proposal']])).toEqual(
    proposals.map((proposal) => ['error', proposal]),
  );
});

test('its repair joins at the external address and puts it into the certificate', () => {
  const plan = planWith({ ...sites, nodes: [server] });
  const [finding] = findingsOf('multisite-url', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(fixed).toMatchObject({ registrationAddress: '198.51.100.7', tlsSan: ['198.51.100.7'] });
  expect(fixed === null ? null : findingsOf('multisite-url', fixed)).toEqual([]);
});
