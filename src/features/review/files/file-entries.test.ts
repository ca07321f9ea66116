import { expect, test } from 'vitest';
import { fileEntries, isDifferent, stateCounts } from './file-entries';

const file = (path: string, text: string): { path: string; text: string } => ({ path, text });

test('files are told apart by their path, and compared by their text', () => {
  const now = [file('a', '1\n'), file('b', '2\n'), file('c', '3\n')];
  const before = [file('c', '3\n'), file('d', '4\n'), file('a', '0\n')];
  const entries = fileEntries(now, before);
  expect(entries).toEqual([
    { path: 'a', text: '1\n', state: 'changed', before: '0\n' },
    { path: 'b', text: '2\n', state: 'new', before: null },
    { path: 'c', text: '3\n', state: 'same', before: null },
    { path: 'd', text: '4\n', state: 'gone', before: null },
  ]);
  expect(stateCounts(entries)).toEqual({ alone: 0, same: 1, changed: 1, new: 1, gone: 1 });
  expect(entries.filter(isDifferent).map(({ path }) => path)).toEqual(['a', 'b', 'd']);
});

test('without another plan nothing is said about changes', () => {
  const entries = fileEntries([file('a', '1\n')], null);
  expect(entries).toEqual([{ path: 'a', text: '1\n', state: 'alone', before: null }]);
  expect(entries.some(isDifferent)).toBe(false);
});
