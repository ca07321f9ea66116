import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const named = (...names: readonly (string | null)[]) => names.map((nodeName) => ({ role: 'agent', nodeName }));

test.each([
  { nodes: named('a', 'b'), fires: [] },
  { nodes: named('a', 'a'), fires: ['1 a-2'] },
  { nodes: named('a', 'A'), fires: ['1 a-2'] },
  { nodes: named('a', 'a', 'a-2', 'a'), fires: ['1 a-3', '3 a-3'] },
  { nodes: named(null, null, '', ''), fires: [] },
  {
    nodes: [
      { nodeName: 'a', hostname: 'b' },
      { nodeName: 'b', hostname: 'b' },
    ],
    fires: [],
  },
  { nodes: [{ nodeName: 'a' }, { hostname: 'a' }], fires: ['1 a-2'] },
])('$nodes: $fires', ({ nodes, fires }) => {
  const findings = findingsOf('hostname-duplicate', planWith({ nodes }));
  expect(findings.map(({ place, facts }) => `${place.node} ${String(facts['proposal'])}`)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});

test('an agentless server takes no name away', () => {
  const nodes = [{ nodeName: 'a' }, { role: 'agent', nodeName: 'a' }];
  expect(findingsOf('hostname-duplicate', planWith({ disableAgent: true, nodes }))).toEqual([]);
});
