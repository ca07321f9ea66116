import { expect, test } from 'vitest';
import { keysOf } from '../core/keys-of';
import { later as en } from './en/later-reasons';
import { logLookup as lookupEn } from './en/log-lookup';
import { later as ja } from './ja/later-reasons';
import { logLookup as lookupJa } from './ja/log-lookup';

test.each(keysOf(en.reasons))('%s has a reason in each language', (reason) => {
  expect(en.reasons[reason]).toMatch(/\.$/);
  expect(ja.reasons[reason]).toMatch(/。$/);
});

test.each([
  { known: 0, unknown: 0, english: 'No message recognized.', japanese: '既知のメッセージは見つかりませんでした。' },
  {
    known: 1,
    unknown: 1,
    english: '1 message recognized, 1 line not.',
    japanese: '1 件のメッセージが見つかりました。該当しない行は 1 行です。',
  },
  {
    known: 2,
    unknown: 3,
    english: '2 messages recognized, 3 lines not.',
    japanese: '2 件のメッセージが見つかりました。該当しない行は 3 行です。',
  },
])('$english', ({ known, unknown, english, japanese }) => {
  expect([lookupEn.found(known, unknown), lookupJa.found(known, unknown)]).toEqual([english, japanese]);
});

test('lines are named, and how many more there are', () => {
  expect([lookupEn.at(['3'], 0), lookupEn.at(['3', '4'], 0), lookupEn.at(['3', '4', '9'], 2)]).toEqual([
    'Line 3',
    'Lines 3, 4',
    'Lines 3, 4, 9 and 2 more',
  ]);
  expect(lookupJa.at(['3', '4', '9'], 2)).toBe('3、4、9 行目、ほか 2 行');
});
