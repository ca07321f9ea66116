import { expect, test } from 'vitest';
import { planWith } from '../test-support/plans';
import { readInput } from './read-input';

test.each([
  { line: '{}', fields: {} },
  { line: ' {"agents":2} \r', fields: { agents: 2 } },
  { line: '#v=1&agents=2', fields: { agents: 2 } },
  { line: 'https://example.org/wizard/#v=1&agents=2', fields: { agents: 2 } },
  { line: 'https://example.org/?a=b#agents=2&step=review', fields: { agents: 2 } },
  { line: 'file:///tmp/index.html#v=1', fields: {} },
])('$line', ({ line, fields }) => {
  expect(readInput(line)).toMatchObject({ ok: true, reading: { plan: planWith(fields), findings: [] } });
});

test.each([
  { line: '{', problem: 'not-json' },
  { line: '{"agents":2}{"agents":2}', problem: 'not-json' },
  { line: '[1', problem: 'not-json' },
  { line: '"', problem: 'not-json' },
  { line: '[]', problem: 'not-an-object' },
  { line: '"#v=1"', problem: 'not-an-object' },
  { line: 'null', problem: 'not-an-object' },
  { line: '12', problem: 'not-an-object' },
  { line: 'agents=2', problem: 'not-a-plan' },
  { line: 'k3s server', problem: 'not-a-plan' },
  { line: '#', problem: 'link-without-plan' },
  { line: '#lang=ja', problem: 'link-without-plan' },
  { line: 'https://example.org/', problem: 'link-without-plan' },
  { line: `#v=1&x=${'y'.repeat(64 * 1024)}`, problem: 'link-too-long' },
  { line: '['.repeat(100_000), problem: 'not-json' },
])('$problem', ({ line, problem }) => {
  expect(readInput(line)).toEqual({ ok: false, problem });
});

test('what is wrong inside a plan becomes findings, the rest is read', () => {
  expect(readInput('{"agents":2,"x":1,"servers":[[]],"clusterCidr":"10.42.0.0"}')).toMatchObject({
    ok: true,
    reading: {
      plan: planWith({ agents: 2 }),
      findings: [{ id: 'input-unknown' }, { id: 'value-form' }, { id: 'cidr-syntax' }],
    },
  });
  expect(readInput('#agents=1&agents=2&x=1&max-pods=x')).toMatchObject({
    ok: true,
    reading: {
      plan: planWith({ agents: 2 }),
      findings: [{ id: 'input-dropped' }, { id: 'input-unknown' }, { id: 'input-value' }],
    },
  });
});
