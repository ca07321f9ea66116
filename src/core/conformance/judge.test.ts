import { expect, test } from 'vitest';
import { judge } from './judge';

const TAKEN = { in: { clusterCidr: ['10.42.0.0/16'] }, nodes: { accepted: true, capacity: 256 } };
const PAIR = { a: '10.42.0.0/16', b: '10.43.0.0/16', overlaps: false, aContainsB: false, bContainsA: false };

test.each([
  { file: { source: 'x', cases: [TAKEN, TAKEN] }, judged: { format: 'kubernetes', count: 2, disagreements: [] } },
  { file: { pairs: [PAIR] }, judged: { format: 'cidr', count: 1, disagreements: [] } },
  {
    file: { texts: [{ text: 'x', ok: true }], pairs: [{ ...PAIR, overlaps: true }], splits: [] },
    judged: { format: 'cidr', count: 2, disagreements: [{ section: 'texts' }, { section: 'pairs' }] },
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
