import { expect, test } from 'vitest';
import { judge } from './judge';

const TAKEN = { in: { clusterCidr: ['10.42.0.0/16'] }, nodes: { accepted: true, capacity: 256 } };
const PAIR = { a: '10.42.0.0/16', b: '10.43.0.0/16', overlaps: false, aContainsB: false, bContainsA: false };
const START = { host: { families: 'both' }, config: '', verdict: 'runs' };
const JOIN = { first: '', second: { role: 'agent', config: '' }, outcome: 'joined' };

test.each([
  { file: { source: 'x', cases: [TAKEN, TAKEN] }, judged: { format: 'kubernetes', count: 2, disagreements: [] } },
  { file: { pairs: [PAIR] }, judged: { format: 'cidr', count: 1, disagreements: [] } },
  {
    file: { texts: [{ text: 'x', ok: true }], pairs: [{ ...PAIR, overlaps: true }], splits: [] },
    judged: { format: 'cidr', count: 2, disagreements: [{ section: 'texts' }, { section: 'pairs' }] },
  },
  {
    file: { cases: [START, { ...START, verdict: 'slow' }] },
    judged: { format: 'k3s', count: 2, disagreements: [{ index: 1 }] },
  },
  // The release stands in the source: that one refuses what newer ones take.
  {
    file: { source: 'K3s v1.33.1+k3s1', cases: [{ ...START, config: 'service-cidr: 172.0.0.0/8\n' }] },
    judged: {
      format: 'k3s',
      disagreements: [{ differences: [{ kind: 'unexpected-error', release: 'v1.33.1+k3s1' }] }],
    },
  },
  {
    file: { cases: [JOIN, 'no case'] },
    judged: { format: 'k3s-join', count: 2, disagreements: [{ index: 1, differences: [{ kind: 'form' }] }] },
  },
  { file: { cases: [TAKEN, 'no case'] }, judged: { format: 'kubernetes', count: 2, disagreements: [{ index: 1 }] } },
])('$file', ({ file, judged }) => {
  expect(judge(file)).toMatchObject(judged);
});

test.each([
  null,
  [],
  'text',
  {},
  { cases: [] },
  { cases: {} },
  { pairs: [] },
  { cases: [{ name: 'defaults', config: '', verdict: 'runs' }] },
])('%j has no format that is known', (file) => {
  expect(judge(file)).toBeNull();
});
