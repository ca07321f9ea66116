import { expect, test } from 'vitest';
import { count } from './format';

test.each([
  [0, '0'],
  [253, '253'],
  [1000, '1,000'],
  [65_534n, '65,534'],
  [1n << 53n, '9,007,199,254,740,992'],
  // From here on powers of two say more than their digits.
  [1n << 54n, '2^54'],
  [1n << 64n, '2^64'],
  [(1n << 64n) - 2n, '2^64 − 2'],
  [(1n << 64n) - 3n, '2^64 − 3'],
  [(1n << 64n) - 4n, '18,446,744,073,709,551,612'],
  [10n ** 20n, '100,000,000,000,000,000,000'],
])('%s is written %s', (value, text) => {
  expect(count(value)).toBe(text);
});
