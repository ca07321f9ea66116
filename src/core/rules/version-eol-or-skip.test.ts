import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { running: 'v1.34.9+k3s1', k3sVersion: 'v1.36.2+k3s1', found: ['skip 1.35'] },
  { running: 'v1.35.0+k3s1', k3sVersion: 'v1.36.2+k3s1', found: [] },
  { running: 'v1.36.3+k3s1', k3sVersion: 'v1.36.2+k3s1', found: [] },
  { running: 'v1.37.0+k3s1', k3sVersion: 'v1.36.2+k3s1', found: ['back 1.38'] },
])('$running to $k3sVersion: $found', ({ running, k3sVersion, found }) => {
  const findings = findingsOf('version-eol-or-skip', planWith({ k3sVersion, runningK3sVersion: running }));
  expect(findings.map(({ facts }) => `${String(facts['kind'])} ${String(facts['next'])}`)).toEqual(found);
});

const NEW = 'v1.36.3+k3s1';
const OLD = 'v1.36.2+k3s1';
const OLDEST = 'v1.35.6+k3s1';

test.each([
  { name: 'an agent ahead', fields: { nodes: [{ role: 'agent', k3sVersion: NEW }] }, at: [0] },
  { name: 'an agent behind', fields: { nodes: [{ role: 'agent', k3sVersion: OLDEST }] }, at: [] },
  {
    name: 'a server behind all agents',
    fields: { servers: 3, agents: 2, nodes: [{ role: 'server', k3sVersion: OLDEST }, { role: 'agent' }] },
    at: [1, null],
  },
  {
    name: 'as new as the only server',
    fields: {
      servers: 1,
      nodes: [
        { role: 'server', k3sVersion: NEW },
        { role: 'agent', k3sVersion: NEW },
      ],
    },
    at: [],
  },
  {
    name: 'newer than a server that is not listed',
    fields: {
      servers: 2,
      nodes: [
        { role: 'server', k3sVersion: NEW },
        { role: 'agent', k3sVersion: NEW },
      ],
    },
    at: [1],
  },
])('$name: $at', ({ fields, at }) => {
  const findings = findingsOf('version-eol-or-skip', planWith({ k3sVersion: OLD, ...fields }));
  expect(findings.map(({ place }) => place.node)).toEqual(at);
});
