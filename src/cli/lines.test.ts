import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, LONGEST_LINE } from './lines';

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let first = 0; first < bytes.length; first += size) yield bytes.subarray(first, first + size);
}

async function linesIn(text: string, size = 65_536): Promise<readonly (string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(inChunks(text, size))) lines.push(line);
  return lines;
}

test.each([
  { text: '', lines: [] },
  { text: 'a', lines: ['a'] },
  { text: 'a\n', lines: ['a'] },
  { text: '\n\na', lines: ['', '', 'a'] },
  { text: 'a\r\nb', lines: ['a\r', 'b'] },
  { text: 'a\u2028b\rc', lines: ['a\u2028b\rc'] },
  { text: '\ufeffa\nb', lines: ['a', 'b'] },
])('$text', async ({ text, lines }) => {
  expect(await linesIn(text)).toEqual(lines);
});

test('lines do not depend on how the bytes come in', async () => {
  const text = fc.array(fc.constantFrom('\n', 'a', '計画', '{}'), { maxLength: 30 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, size) => {
      expect(await linesIn(whole, size)).toEqual(await linesIn(whole));
    }),
  );
});

test('a line of 1 MB is read, a longer one is named, the next is read', async () => {
  const longest = 'x'.repeat(LONGEST_LINE);
  expect(await linesIn(`${longest}\n${longest}x\nb\n`)).toEqual([longest, null, 'b']);
});
