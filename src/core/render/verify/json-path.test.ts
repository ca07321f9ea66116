import { expect, test } from 'vitest';
import { jsonPath } from '../../../test-support/json-path';

const CONTENT = {
  items: [
    {
      name: 'a',
      tags: ['x', 'y'],
      at: [
        { type: 'In', to: '1' },
        { type: 'Out', to: '2' },
      ],
      'b.c/d': 'e',
    },
    { name: 'f' },
  ],
};

test.each([
  ['{.items[*].name}', 'a f'],
  ['{range .items[*]}{.name}|{.tags[*]}{"\\n"}{end}', 'a|x y\nf|\n'],
  ['{range .items[*]}{.at[?(@.type=="Out")].to};{end}', '2;;'],
  [String.raw`{range .items[*]}{.b\.c/d} {end}`, 'e  '],
  ['{.missing.too}', ''],
])('%s gives %j, as kubectl does', (template, expected) => {
  expect(jsonPath(template, CONTENT)).toBe(expected);
});
