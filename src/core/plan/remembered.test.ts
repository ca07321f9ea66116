import { expect, test } from 'vitest';
import { remembered } from './remembered';

test('the same inputs give the last result, others a new one', () => {
  const pair = remembered((a: readonly number[], b: number) => ({ a, b }));
  const list = [1];
  const first = pair(list, 2);
  expect(pair(list, 2)).toBe(first);
  // A list of the same numbers is another list.
  expect(pair([1], 2)).not.toBe(first);
  expect(pair(list, 3)).toEqual({ a: [1], b: 3 });
  expect(pair(list, 2)).toEqual(first);
});
