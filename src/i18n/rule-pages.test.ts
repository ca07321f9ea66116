import { expect, test } from 'vitest';
import { keysOf } from '../core/keys-of';
import { ruleNames as enNames, rulePages as enPages } from './en/rule-pages/all';
import { ruleNames as jaNames, rulePages as jaPages } from './ja/rule-pages/all';
import type { RulePage } from './rule-page';

const PARTS = ['happens', 'see', 'repair'] as const satisfies readonly (keyof RulePage)[];

const JAPANESE = /[ぁ-んァ-ヶ]/;
/** What is to be typed and what it prints, in no order: sentences have different ones. Placeholders are words of a language. */
const termsIn = (text: string): readonly string[] =>
  (text.match(/`[^`]*`/g) ?? []).map((term) => term.replaceAll(/<[^<>/\s]+>/g, '<>'));

// Their type asks for every rule there is.
const IDS = keysOf(enNames);

test.each(IDS)('the page of %s is whole, in both languages', (id) => {
  expect(enNames[id]).toMatch(/[a-z]$|[A-Z0-9)”’`]$/);
  expect(jaNames[id]).toMatch(/[^。]$/);
  expect(jaNames[id]).not.toBe(enNames[id]);
  for (const part of PARTS) {
    const [english, japanese] = [enPages[id][part], jaPages[id][part]];
    expect(english, part).toMatch(/^[^\s].*[.”]$/s);
    expect(english, part).not.toMatch(JAPANESE);
    expect(japanese, part).toMatch(/^[^\s].*。$/s);
    expect(japanese, part).toMatch(JAPANESE);
    expect(`${english} ${japanese}`, part).not.toMatch(/undefined|！|(?<![\w$"'`[])!(?!=)/);
    // A backtick that opens has one that closes.
    expect((english.match(/`/g) ?? []).length % 2, part).toBe(0);
    expect((japanese.match(/`/g) ?? []).length % 2, part).toBe(0);
  }
});

test('what is to be typed in order to see it is the same in both languages', () => {
  const missing = IDS.flatMap((id) => {
    const japanese = termsIn(jaPages[id].see);
    return termsIn(enPages[id].see).flatMap((term) => (japanese.includes(term) ? [] : [`${id}: ${term}`]));
  });
  expect(missing).toEqual([]);
});
