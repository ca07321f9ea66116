import { expect, test } from 'vitest';
import { reduce, stateOf } from './wizard-state';

test('the plan as opened stays what it was while one types, until another is opened', () => {
  const opened = stateOf({ servers: '3' }, null);
  const typed = reduce(opened, { kind: 'typed', text: { servers: '5' } });
  expect([typed.first.servers, typed.reading.plan.servers]).toEqual([3, 5]);
  const changed = reduce(typed, { kind: 'changed', change: (plan) => ({ ...plan, agents: 2 }), rewrite: [] });
  expect(changed.first).toBe(opened.first);
  expect(reduce(changed, { kind: 'dismissed' }).first).toBe(opened.first);
  const other = reduce(changed, { kind: 'opened', text: { servers: '7' }, findings: [], before: null });
  expect(other.first.servers).toBe(7);
});
