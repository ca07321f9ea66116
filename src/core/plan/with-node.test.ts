import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { withNode } from './with-node';

const plan = planWith({ nodes: [{ nodeName: 'srv-1' }, { nodeName: 'agent-1', role: 'agent' }] });

test('one node is changed, the others stay what they were', () => {
  const next = withNode(plan, 1, (node) => ({ ...node, nodeName: 'agent-2' }));
  expect(next?.nodes.map(({ nodeName }) => nodeName)).toEqual(['srv-1', 'agent-2']);
  expect(next?.nodes[0]).toBe(plan.nodes[0]);
  expect(plan.nodes[1]?.nodeName).toBe('agent-1');
});

test.each([null, -1, 2])('no node is listed at %j', (index) => {
  expect(withNode(plan, index, (node) => node)).toBeNull();
});

test('a change without an answer is none', () => {
  expect(withNode(plan, 0, () => null)).toBeNull();
});
