import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocuments } from '../../../../test-support/read-manifests';
import { writeFile } from './write-file';

const item = writeFile('/x', '0600');

test('a text stands as it reads', () => {
  expect(item('a: "b"\n\n  - c # d\n\n\ne\n')).toBe(
    '  - path: "/x"\n    permissions: "0600"\n    content: |\n      a: "b"\n\n        - c # d\n\n\n      e\n',
  );
});

test.each([
  '',
  '\n',
  ' a\n',
  '\na\n',
  'a',
  'a\n\n',
  'a\tb\n',
  'a\u0085b\n',
  '\ufeffa\n',
  'a\u2028\n',
  'a\r\n',
  'a\0\n',
])('%j stands quoted', (text) => {
  expect(item(text)).toMatch(/\n {4}content: ".*"\n$/);
});

const lines = fc
  .array(
    fc.oneof(
      fc.constantFrom('', ' ', '  a', '# a', '- a', '---', '...', '%', 'a: |', '\u3042', '\u{1f600}'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((each) => each.join('\n').replace(/\p{Surrogate}/gu, ''));

test('every reader gets the same text back', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom('', '\n', '\n\n'), (text, end) => {
      const content = `${text}${end}`;
      expect(readDocuments(`write_files:\n${item(content)}`)).toEqual([
        { write_files: [{ path: '/x', permissions: '0600', content }] },
      ]);
    }),
  );
});
