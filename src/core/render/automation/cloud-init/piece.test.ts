import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from './piece';

test('bytes are counted as they are written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, other) => {
      for (const each of [text, other, `${text}ノード`]) expect(bytesOf(each)).toBe(Buffer.byteLength(each));
    }),
  );
});

test.each([
  ['', 0],
  ['a\u007f', 2],
  ['\u0080\u07ff', 4],
  ['\u0800\uffff', 6],
  ['\ud7ff\ue000', 6],
  ['\u{10000}\u{10ffff}', 8],
])('%j has %d bytes', (text, bytes) => {
  expect(bytesOf(text)).toBe(bytes);
});
