import { expect, test } from 'vitest';
import { csvOf } from './csv';

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "lan"', '"say ""lan"""'],
  ['two\nlines', '"two\nlines"'],
  ['cr\rhere', '"cr\rhere"'],
  ['ポッド', 'ポッド'],
  // What a spreadsheet would run.
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("https://example.org","x")', '"\'=HYPERLINK(""https://example.org"",""x"")"'],
  // And what it would not.
  ['10.42.0.0/16', '10.42.0.0/16'],
  ['a=1', 'a=1'],
  ['fd00:42::/56', 'fd00:42::/56'],
])('the cell %j becomes %j', (text, cell) => {
  expect(csvOf([[text]])).toBe(`${cell}\r\n`);
});

test('lines end in CR LF, cells stand between commas', () => {
  expect(csvOf([['a', 'b'], ['c', ''], []])).toBe('a,b\r\nc,\r\n\r\n');
});
