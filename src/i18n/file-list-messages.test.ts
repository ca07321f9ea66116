import { expect, test } from 'vitest';
import { fileList as en } from './en/file-list';
import { fileList as ja } from './ja/file-list';

const counts = { same: 0, changed: 0, new: 0, gone: 0 };

test.each([
  [{ ...counts, same: 1 }, 'No difference in 1 file.', '1 ファイルのどれにも違いはありません。'],
  [{ ...counts, same: 12 }, 'No difference in 12 files.', '12 ファイルのどれにも違いはありません。'],
  [{ ...counts, changed: 1 }, 'Files: 1 changed.', 'ファイル数: 変更 1。'],
  [
    { same: 4, changed: 3, new: 2, gone: 1 },
    'Files: 3 changed, 2 new, 1 gone, 4 unchanged.',
    'ファイル数: 変更 3、追加 2、削除 1、変更なし 4。',
  ],
])('%o', (compared, english, japanese) => {
  expect(en.compared(compared)).toBe(english);
  expect(ja.compared(compared)).toBe(japanese);
});

test.each([
  [1, 0, '1 line added, 0 lines removed', '1 行追加、0 行削除'],
  [2, 1, '2 lines added, 1 line removed', '2 行追加、1 行削除'],
])('%i lines added, %i removed', (added, removed, english, japanese) => {
  expect(en.lines(added, removed)).toBe(english);
  expect(ja.lines(added, removed)).toBe(japanese);
});
