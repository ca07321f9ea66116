import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { applyPlan } from './apply-plan';
import { printPlan, readPlan, type PlanText } from './plan-text';

const text: PlanText = {
  clusterCidr: '10.42.7.9/16',
  serviceCidr: '10.43.0.0/33',
  flannelBackend: 'wireguard',
  nodes: [{ nodeIp: '2001:DB8::A' }],
};
const { plan } = readPlan(text);

test('changes the text of what changed and keeps the rest as typed', () => {
  expect(applyPlan(text, plan, { ...plan, flannelBackend: 'wireguard-native' })).toEqual({
    ...text,
    flannelBackend: 'wireguard-native',
  });
});

test('deletes the text of what is unset now', () => {
  expect(applyPlan(text, plan, { ...plan, flannelBackend: null })).not.toHaveProperty('flannelBackend');
});

test('writes nodes anew when one changed, and keeps them otherwise', () => {
  const nodes = plan.nodes.map((node) => ({ ...node, nodeName: 'a' }));
  expect(applyPlan(text, plan, { ...plan, nodes }).nodes).toEqual([{ nodeName: 'a', nodeIp: '2001:DB8::A' }]);
  expect(applyPlan(text, plan, { ...plan }).nodes).toBe(text.nodes);
});

test('keeps what does not parse in nodes that it was not about', () => {
  const nodes = [
    { role: 'server', nodeName: 'a', nodeIp: '192.0.2.1' },
    { role: 'agent', nodeIp: '192.0.2.x' },
  ];
  const reading = readPlan({ nodes });
  const [first, second] = reading.plan.nodes;
  if (first === undefined || second === undefined) throw new Error('two nodes were read');
  const renamed = { ...reading.plan, nodes: [{ ...first, nodeName: 'b' }, second] };
  expect(applyPlan({ nodes }, reading.plan, renamed, ['nodeIp']).nodes).toEqual([
    { role: 'server', nodeName: 'b', nodeIp: '192.0.2.1' },
    { role: 'agent', nodeIp: '192.0.2.x' },
  ]);
  const removed = { ...reading.plan, nodes: [second] };
  expect(applyPlan({ nodes }, reading.plan, removed).nodes).toEqual([{ role: 'agent', nodeIp: '192.0.2.x' }]);
});

test('writes the fields named in their canonical text', () => {
  expect(applyPlan(text, plan, plan, ['clusterCidr']).clusterCidr).toBe('10.42.0.0/16');
  expect(applyPlan(text, plan, plan, ['nodeIp']).nodes).toEqual([{ nodeIp: '2001:db8::a' }]);
  expect(applyPlan(text, plan, plan)).toEqual(text);
});

test('gives the plan it was asked for, and leaves untouched texts alone', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (from, to) => {
      const typed = printPlan(from);
      const next = applyPlan(typed, from, to);
      expect(readPlan(next).plan).toEqual(to);
      expect(applyPlan(next, to, to)).toEqual(next);
    }),
    { numRuns: 200 },
  );
});
