import { expect, test } from 'vitest';
import { readPlan } from '../plan/plan-text';
import { decodeFragment, MOST_NODES } from '../share/codec';
import { checkPlan } from './check-plan';

const node = '&node=server';

test.each([
  { fragment: 'v=1&agents=2&agents=3', found: [{ severity: 'warning', reason: 'repeated-key', key: 'agents' }] },
  { fragment: 'v=2&agents=2', found: [{ severity: 'error', reason: 'unknown-version', key: 'v=2' }] },
  { fragment: `v=1${node.repeat(MOST_NODES)}`, found: [] },
  {
    fragment: `v=1${node.repeat(MOST_NODES + 1)}`,
    found: [{ severity: 'warning', reason: 'too-many-nodes', key: 'node=server' }],
  },
  {
    fragment: 'x='.padEnd(64 * 1024 + 1, 'y'),
    found: [{ severity: 'error', reason: 'too-long', key: expect.anything() }],
  },
])('$found.0.reason', ({ fragment, found }) => {
  const { text, findings } = decodeFragment(fragment);
  const said = checkPlan(readPlan(text).plan, findings).filter(({ id }) => id === 'input-dropped');
  expect(said.map(({ severity, facts }) => ({ severity, ...facts }))).toEqual(found);
});
