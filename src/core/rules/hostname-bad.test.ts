import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { nodeName: null, hostname: null, fires: [] },
  { nodeName: 'node-1', hostname: '', fires: [] },
  { nodeName: null, hostname: '', fires: ['error empty server-1'] },
  { nodeName: '', hostname: '', fires: ['error empty server-1'] },
  { nodeName: '', hostname: null, fires: [] },
  { nodeName: null, hostname: 'localhost', fires: ['warning localhost server-1'] },
  { nodeName: 'Node-A', hostname: null, fires: [] },
  { nodeName: null, hostname: 'a.example.net', fires: [] },
  { nodeName: 'node_a', hostname: 'good', fires: ['error characters node-a'] },
  { nodeName: 'node-', hostname: null, fires: ['error ends node'] },
  { nodeName: '-node', hostname: null, fires: ['error ends node'] },
  { nodeName: 'a..b', hostname: null, fires: ['error ends a.b'] },
  { nodeName: 'a.-b', hostname: null, fires: ['error ends a.b'] },
  { nodeName: '7', hostname: null, fires: [] },
  { nodeName: 'ノード', hostname: null, fires: ['error characters server-1'] },
  { nodeName: 'a'.repeat(253), hostname: null, fires: [] },
  { nodeName: 'a'.repeat(254), hostname: null, fires: ['error too-long server-1'] },
])('node-name $nodeName, host name $hostname: $fires', ({ nodeName, hostname, fires }) => {
  const findings = findingsOf('hostname-bad', planWith({ nodes: [{ nodeName, hostname }] }));
  expect(findings.map(({ severity, facts }) => [severity, facts['problem'], facts['proposal']].join(' '))).toEqual(
    fires,
  );
});

test('the proposal is nobody else’s name', () => {
  const plan = planWith({ nodes: [{ nodeName: 'Node-A' }, { role: 'agent', nodeName: 'node_a' }] });
  expect(findingsOf('hostname-bad', plan).map(({ facts }) => facts['proposal'])).toEqual(['node-a-2']);
});

test('an agentless server becomes no Node', () => {
  expect(findingsOf('hostname-bad', planWith({ disableAgent: true, hostname: '' }))).toEqual([]);
});
