import { expect, test } from 'vitest';
import { PLAN_FIELDS, NODE_FIELDS } from '../../core/plan/fields';
import { moreFields as en } from '../../i18n/en/more-fields';
import { moreFields as ja } from '../../i18n/ja/more-fields';
import { kindOf, VALUES } from './kinds';
import { NODE_PART, PARTS, type MoreField } from './parts';

const planFields = Object.values(PARTS).flat();
const fields: readonly MoreField[] = [...new Set<MoreField>([...planFields, ...NODE_PART])];

test('no field stands in two parts', () => {
  expect(new Set(planFields).size).toBe(planFields.length);
});

test.each(fields)('%s is named and explained in both languages, each in its own', (field) => {
  for (const language of [en, ja]) {
    expect(language.fields[field]?.label).toBeTruthy();
    expect(language.fields[field]?.hint).toBeTruthy();
  }
  expect(en.fields[field]?.hint).not.toBe(ja.fields[field]?.hint);
});

test('no text is left that no field shows', () => {
  const shown: ReadonlySet<string> = new Set(fields);
  for (const language of [en, ja]) expect(Object.keys(language.fields).filter((name) => !shown.has(name))).toEqual([]);
});

test.each(Object.entries(VALUES))('%s offers what the plan can hold, and names nothing else', (name, values) => {
  const codec = PLAN_FIELDS[name as keyof typeof VALUES];
  for (const value of values) expect(codec.read(value).value).toBe(value);
  for (const { values: named } of [en, ja]) {
    const known: readonly string[] = values;
    expect(Object.keys(named[name as keyof typeof VALUES] ?? {}).filter((value) => !known.includes(value))).toEqual([]);
  }
});

// What a control offers is what its field is when nothing is said, and what it can be.
test.each(fields)('%s is asked for by what it can be', (field) => {
  for (const [known, isOfNode] of [
    [PLAN_FIELDS as object, false],
    [NODE_FIELDS as object, true],
  ] as const) {
    const codec = (known as Readonly<Record<string, { unset: unknown; read: (text: string) => { value: unknown } }>>)[
      field
    ];
    if (codec === undefined) continue;
    const kind = kindOf(field, isOfNode);
    expect(kind === 'flag').toBe(codec.unset === false);
    expect(kind === 'flag' || kind === 'fact').toBe(codec.read('true').value === true);
  }
});
