import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const sites = { topology: 'multi-site', flannelBackend: 'wireguard-native', flannelExternalIp: true };
const nodes = [
  { role: 'server', nodeName: 'server-1', nodeExternalIp: ['198.51.100.7'] },
  { role: 'server', nodeName: 'server-2' },
  { role: 'agent', hostname: 'agent-1' },
  { role: 'agent' },
];

test.each([
  { fields: { ...sites, nodes }, names: ['server-2', 'agent-1', null] },
  { fields: { ...sites, nodes, disableAgent: true }, names: ['agent-1', null] },
  { fields: { ...sites, agents: 3 }, names: [] },
  { fields: { ...sites, nodes, topology: 'routed' }, names: [] },
  { fields: { ...sites, nodes, flannelBackend: 'none' }, names: [] },
  { fields: { ...sites, nodes, flannelExternalIp: false }, names: [] },
])('$fields: $names', ({ fields, names }) => {
  const findings = findingsOf('multisite-ext-ip-missing', planWith(fields));
  expect(findings.map(({ facts }) => facts['name'])).toEqual(names);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});

test('each is about its node', () => {
  const findings = findingsOf('multisite-ext-ip-missing', planWith({ ...sites, nodes }));
  expect(findings.map(({ place }) => place)).toMatchObject(
    [1, 2, 3].map((node) => ({ field: 'nodeExternalIp', node })),
  );
});
