import { expect, test } from 'vitest';
import { remembered, rememberedEach } from './remembered';

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

test('what was asked once is not computed again, whatever was asked in between', () => {
  const asked: string[] = [];
  const lengthOf = rememberedEach((text: string) => {
    asked.push(text);
    return text.length;
  });
  expect(['a', 'bc', 'a', 'bc', 'a'].map(lengthOf)).toEqual([1, 2, 1, 2, 1]);
  expect(asked).toEqual(['a', 'bc']);
});
