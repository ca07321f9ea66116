import { expect, test } from 'vitest';
import { PACKS } from '../../core/rules/index';
import { rulesIn, SECTIONS, type Pack } from '../../core/rules/pack';
import { rulePages as en } from '../../i18n/en/rule-pages/index';
import { rulePages as ja } from '../../i18n/ja/rule-pages/index';
import { examplesOf } from './examples-of';
import { RULE_INDEX } from '../rule-link';

const packs: readonly Pack[] = Object.values(PACKS);
const idsIn = (section: (typeof SECTIONS)[number]): readonly string[] =>
  rulesIn(packs.map((pack) => ({ [section]: pack[section] ?? [] }))).map(({ id }) => id);

const idsOf = (texts: object | undefined): readonly string[] => Object.keys(texts ?? {}).toSorted();

// A page loads what stands in the file of its section, and nothing else.
test.each(SECTIONS)('pages and examples of %s stand in the files of that name', async (section) => {
  const ids = idsIn(section).toSorted();
  expect(idsOf(await en.pagesOf[section]())).toEqual(ids);
  expect(idsOf(await ja.pagesOf[section]())).toEqual(ids);
  expect(idsOf(await examplesOf[section]())).toEqual(ids);
});

test('no rule is called as the index is', () => {
  expect(rulesIn(packs).filter(({ id }) => id === RULE_INDEX)).toEqual([]);
});

test('names differ by language', () => {
  const japanese = new Map(ja.lines.map(({ id, name }) => [id, name]));
  expect(en.lines.filter(({ id, name }) => japanese.get(id) === name)).toEqual([]);
});
