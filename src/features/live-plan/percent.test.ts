import { expect, test } from 'vitest';
import { percent, shareOf } from './percent';

test.each([
  { need: 0n, capacity: 256n, share: 0, text: '0%' },
  { need: 1n, capacity: 256n, share: 0.0039, text: '<1%' },
  { need: 110n, capacity: 253n, share: 0.4347, text: '43%' },
  { need: 255n, capacity: 256n, share: 0.996, text: '99%' },
  { need: 256n, capacity: 256n, share: 1, text: '100%' },
  { need: 257n, capacity: 256n, share: 1.0039, text: '101%' },
  { need: 10_000n, capacity: 1n, share: 10_000, text: '>999%' },
  { need: 1n, capacity: 0n, share: Infinity, text: '>999%' },
  { need: 0n, capacity: 0n, share: 0, text: '0%' },
  { need: 110n, capacity: (1n << 64n) - 2n, share: 0, text: '<1%' },
])('$need of $capacity: $text', ({ need, capacity, share, text }) => {
  expect([shareOf({ need, capacity }), percent({ need, capacity })]).toEqual([share, text]);
});
