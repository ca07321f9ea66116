import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleTexts as en } from '../../i18n/en/rules/all';
import { ruleTexts as ja } from '../../i18n/ja/rules/all';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { EMPTY_PLAN } from '../plan/empty-plan';
import { checkPlan, checkRule } from './check-plan';
import { RULES } from './index';
import type { Rule } from './rule';

const rules: readonly Rule[] = RULES;
const ids = rules.map(({ id }) => id);
const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.ts'));
const source = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const reportedByReaders = (id: string): boolean => rules.some((rule) => rule.id === id && rule.check === undefined);
const texts = { en, ja } as const satisfies Record<string, Readonly<Record<string, { fix: unknown }>>>;

test('no id is used twice', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(rules)('$id has its own file, an id in kebab-case and a source', ({ id, sources }) => {
  expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  expect(files).toContain(`${id}.ts`);
  expect(source(`${id}.ts`)).toContain(`id: '${id}'`);
  expect(sources.every(({ label }) => label.trim() !== '')).toBe(true);
  expect(sources.filter(({ url }) => url !== null && !url.startsWith('https://'))).toEqual([]);
});

test.each(ids.filter((id) => !reportedByReaders(id)))('%s has its own test', (id) => {
  expect(files).toContain(`${id}.test.ts`);
  expect(source(`${id}.test.ts`)).toContain(`'${id}'`);
});

test('every file that defines a rule is in the list', () => {
  const defined = files.filter((file) => !file.endsWith('.test.ts') && / = defineRule[<(]/.test(source(file)));
  expect(defined.map((file) => file.replace(/\.ts$/, '')).toSorted()).toEqual(ids.toSorted());
});

test('what a rule hides exists', () => {
  const hidden = rules.flatMap(({ hides }) => (hides === undefined || hides === 'field' ? [] : hides));
  expect(hidden.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(['en', 'ja'] as const)('%s has texts for exactly the rules', (language) => {
  expect(Object.keys(texts[language]).toSorted()).toEqual(ids.toSorted());
});

test.each(['en', 'ja'] as const)('%s names the repair of exactly the rules that have one', (language) => {
  const labelled = Object.entries(texts[language]).flatMap(([id, { fix }]) => (fix === null ? [] : [id]));
  const repairable = rules.flatMap((rule) => ('fix' in rule ? [rule.id] : []));
  expect(labelled.toSorted()).toEqual(repairable.toSorted());
});

test('nothing is wrong with a new plan', () => {
  expect(checkPlan(EMPTY_PLAN).filter(({ severity }) => severity !== 'info')).toEqual([]);
});

// Every sentence that findings on arbitrary plans lead to, in both languages.
interface AnyText {
  readonly title: (facts: unknown) => string;
  readonly consequence: (facts: unknown) => string;
  readonly fix: ((facts: unknown) => string) | null;
}

function sentencesOf(language: 'en' | 'ja', id: string, facts: unknown): readonly string[] {
  // The table is typed by rule; a law over all rules has to see one shape.
  const { title, consequence, fix } = (texts[language] as unknown as Readonly<Record<string, AnyText>>)[id] ?? {
    title: String,
    consequence: String,
    fix: null,
  };
  return [title(facts), consequence(facts), ...(fix === null ? [] : [fix(facts)])];
}

const findings = fc
  .sample(arbitraryPlan, { numRuns: 2000, seed: 7 })
  .flatMap((plan) => rules.flatMap((rule) => checkRule(rule, plan)));

test('sentences are whole and differ by language', () => {
  for (const { id, facts } of findings) {
    const [english, japanese] = [sentencesOf('en', id, facts), sentencesOf('ja', id, facts)];
    const where = JSON.stringify({ id, english, japanese });
    expect(english[0], where).not.toBe(japanese[0]);
    expect(
      english.slice(0, 2).every((text) => /^[^\s].*[.]$/s.test(text)),
      where,
    ).toBe(true);
    expect(
      japanese.slice(0, 2).every((text) => /[ぁ-んァ-ヶ一-龠].*。$/s.test(text)),
      where,
    ).toBe(true);
    expect([...english, ...japanese].join(' '), where).not.toMatch(/undefined|\[object|NaN|\bnull\b|！|(?<!\w)!/);
  }
});

test('arbitrary plans meet nearly every rule', () => {
  const met = new Set(findings.map(({ id }) => id));
  const unmet = ids.filter((id) => !met.has(id) && !reportedByReaders(id));
  expect(unmet.length, unmet.join(', ')).toBeLessThan(ids.length / 8);
});
