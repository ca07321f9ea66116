import { expect, test } from 'vitest';
import { spaced } from './spaced';

test.each([
  ['srv-1', 'で', 'srv-1 で'],
  ['サーバー 2', 'を削除', 'サーバー 2 を削除'],
  ['最初のサーバー', 'を削除', '最初のサーバーを削除'],
  ['会社（192.0.2.0/24）', 'の中', '会社（192.0.2.0/24）の中'],
  ['', 'を削除', 'を削除'],
])('%s before %s', (value, rest, text) => {
  expect(spaced(value, rest)).toBe(text);
});
