import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges, lineCounts, linesOf, stretchesOf, type ComparedLine } from './line-changes';

const printed = (lines: readonly ComparedLine[]): string => lines.map(({ sign, text }) => `${sign}${text}`).join('|');

test.each([
  ['nothing changed', 'a\nb\n', 'a\nb\n', ' a| b', { added: 0, removed: 0 }],
  ['a line replaced', 'a\nb\nc\n', 'a\nx\nc\n', ' a|-b|+x| c', { added: 1, removed: 1 }],
  ['lines in between', 'a\nd\n', 'a\nb\nc\nd\n', ' a|+b|+c| d', { added: 2, removed: 0 }],
  ['the last line gone', 'a\nb\n', 'a\n', ' a|-b', { added: 0, removed: 1 }],
  ['from nothing', '', 'a\n\nb\n', '+a|+|+b', { added: 3, removed: 0 }],
  ['to nothing', 'a\n', '', '-a', { added: 0, removed: 1 }],
  ['two empty texts', '', '', '', { added: 0, removed: 0 }],
])('%s', (_name, before, now, lines, counts) => {
  const changes = lineChanges(before, now);
  expect(printed(changes)).toBe(lines);
  expect(lineCounts(changes)).toEqual(counts);
});

const text = fc
  .array(fc.constantFrom('a', 'b', '', '  - "x"', '# 日本'))
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

test('what is kept and removed is the earlier text, what is kept and added the later one', () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      const lines = lineChanges(before, now);
      const without = (sign: '+' | '-'): readonly string[] =>
        lines.filter((line) => line.sign !== sign).map((line) => line.text);
      expect(without('+')).toEqual(linesOf(before));
      expect(without('-')).toEqual(linesOf(now));
    }),
  );
});

test('texts without anything in common are compared all the same, and at once', () => {
  const many = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join('');
  expect(lineCounts(lineChanges(many('a'), many('b')))).toEqual({ added: 20_000, removed: 20_000 });
}, 5000);

/** `12:far 1:near` for lines given as signs. */
const shape = (signs: string): string =>
  stretchesOf(signs.split('').map((sign) => ({ sign: sign === '.' ? ' ' : sign === '+' ? '+' : '-', text: '' })))
    .map(({ isFar, from, lines }) => `${from}+${lines.length}${isFar ? ' far' : ''}`)
    .join(', ');

test.each([
  ['+', '0+1'],
  ['....+', '0+1, 1+4'],
  ['.....+', '0+2 far, 2+4'],
  ['+...', '0+4'],
  ['+....', '0+4, 4+1'],
  ['+.....', '0+4, 4+2 far'],
  // Between two changes: three lines of each side's surroundings, then what is hidden.
  ['+......-', '0+8'],
  ['+.......-', '0+4, 4+1, 5+4'],
  ['+........-', '0+4, 4+2 far, 6+4'],
  ['..........', '0+10 far'],
  ['', ''],
])('lines %s are shown as %s', (signs, stretches) => {
  expect(shape(signs)).toBe(stretches);
});
