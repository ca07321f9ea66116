import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { printPlan, readPlan } from '../plan/plan-text';
import { withKey } from './with-key';

const items = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `item-${index}`);

test.each([
  ['disable', { disable: items(63) }, true],
  ['disable', { disable: items(64) }, false],
  ['kubelet-arg', { kubeletArg: items(63) }, true],
  ['kubelet-arg', { kubeletArg: items(64) }, false],
  // Replaced, not appended to.
  ['tls-san', { tlsSan: items(64) }, true],
])('%s gets one more item as long as a link gives it back: %#', (key, fields, isTaken) => {
  const next = withKey(planWith(fields), key, 'one-more');
  expect(next !== null).toBe(isTaken);
  if (next !== null) expect(readPlan(printPlan(next))).toMatchObject({ plan: next, stale: [] });
});

test.each(['__proto__', 'constructor', 'token', 'nodes', 'no-such-key', ''])('no plan holds %s', (key) => {
  expect(withKey(planWith({}), key, 'x')).toBeNull();
});
