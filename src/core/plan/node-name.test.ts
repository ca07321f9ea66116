import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { EMPTY_NODE } from './empty-plan';
import { calledName, freeNodeName, nodeNameOf } from './node-name';

test.each([
  { nodeName: null, hostname: null, called: null, registered: null },
  { nodeName: 'Srv-1', hostname: null, called: 'Srv-1', registered: 'srv-1' },
  { nodeName: null, hostname: 'Host', called: 'Host', registered: 'host' },
  { nodeName: 'srv-1', hostname: 'host', called: 'srv-1', registered: 'srv-1' },
  // An empty flag leaves the host's name.
  { nodeName: '', hostname: 'host', called: 'host', registered: 'host' },
  { nodeName: null, hostname: '', called: null, registered: '' },
])('$nodeName on $hostname', ({ nodeName, hostname, called, registered }) => {
  const node = { ...EMPTY_NODE, nodeName, hostname };
  expect([calledName(node), nodeNameOf(node)]).toEqual([called, registered]);
});

test('a free name gets the first number that is free', () => {
  const plan = planWith({ nodes: [{ nodeName: 'a' }, { nodeName: 'A-2' }, { hostname: 'b' }] });
  expect(['a', 'b', 'c', 'a'].map((name) => freeNodeName(plan, name))).toEqual(['a-3', 'b-2', 'c', 'a-3']);
});
