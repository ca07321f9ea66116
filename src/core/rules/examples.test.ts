import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Finding, Severity } from '../plan/finding';
import { readPlan } from '../plan/plan-text';
import { decodeFragment } from '../share/codec';
import { checkRule, ruleOf } from './check-plan';
import type { ExampleInput, SomeExamples } from './example';
import { EXAMPLES } from './examples/index';
import { PACKS } from './index';
import { SECTIONS, type Pack } from './pack';

// Examples are what the rules' pages show and what holds the rules to it. A rule's own test has further edges and the facts.

const rows = Object.entries(EXAMPLES).flatMap(([id, examples]) =>
  examples.map(([given, found]) => ({ id, given, found })),
);

interface ReadExample {
  readonly findings: readonly Finding[];
  /** Whether all of it got into the plan. */
  readonly isWhole: boolean;
}

/** What one rule says about a link, also where a worse finding would hide it. */
function readLink(id: string, given: string): ReadExample {
  const { text, dropped, findings } = decodeFragment(`v=1&${given}`);
  const reading = readPlan(text);
  const rule = ruleOf(id);
  const said = rule === null ? [] : checkRule(rule, reading.plan);
  return {
    findings: [...findings, ...reading.findings, ...said].filter((finding) => finding.id === id),
    isWhole: dropped.length === 0 && reading.stale.length === 0,
  };
}

const RANK: readonly (Severity | null)[] = ['error', 'warning', 'info'];

const worstOf = (findings: readonly Finding[]): Severity | null =>
  RANK.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

const isLink = <T extends { readonly given: string | ExampleInput }>(row: T): row is T & { readonly given: string } =>
  typeof row.given === 'string';

test.each(rows.filter(isLink))('$id in $given: $found', ({ id, given, found }) => {
  const { findings, isWhole } = readLink(id, given);
  expect(worstOf(findings)).toBe(found);
  // What readers report about never gets into a plan.
  expect(isWhole || ruleOf(id)?.check === undefined).toBe(true);
});

// Files, words and variables wait for their reader.
test.skip.each(rows.filter((row) => !isLink(row)))('$id in $given: $found', () => {
  expect.fail();
});

test.each(Object.entries(EXAMPLES))('%s has an example that it finds something in, and one without', (_, examples) => {
  expect(examples.some(([, found]) => found !== null)).toBe(true);
  expect(examples.some(([, found]) => found === null)).toBe(true);
});

test('no example is given twice', () => {
  const given = rows.map((row) => JSON.stringify([row.id, row.given]));
  expect(given.filter((each, index) => given.indexOf(each) !== index)).toEqual([]);
});

const folder = new URL('examples/', import.meta.url);
const sections = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''));

test.each(sections)('the examples of %s are all there, and of its rules', async (section) => {
  // Every such file has one export, the examples of its section.
  const module = (await import(`./examples/${section}.ts`)) as Readonly<Record<string, SomeExamples>>;
  const examples = Object.assign({}, ...Object.values(module)) as SomeExamples;
  expect(EXAMPLES).toMatchObject(examples);
  const name = SECTIONS.find((each) => each === section);
  const rules = PACKS.flatMap((pack: Pack) => (name === undefined ? [] : (pack[name] ?? [])));
  const ids = rules.map(({ id }) => id);
  expect(Object.keys(examples).filter((id) => !ids.includes(id))).toEqual([]);
});
