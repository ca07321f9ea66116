import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Finding, Severity } from '../plan/finding';
import { readPlan, type PlanReading } from '../plan/plan-text';
import { NO_CONFIG, readConfig } from '../read/config';
import { decodeFragment } from '../share/codec';
import { checkRule, ruleOf } from './check-plan';
import type { ExampleInput, SomeExamples } from './example';
import { EXAMPLES } from './examples/index';
import { PACKS, RULES } from './index';
import { SECTIONS, type Pack } from './pack';

// Examples are what the rules' pages show and what holds the rules to it. A rule's own test has further edges and the facts.

const rows = Object.entries(EXAMPLES).flatMap(([id, examples]) =>
  examples.map(([given, found]) => ({
    id,
    given,
    text: typeof given === 'string' ? given : JSON.stringify(given),
    found,
  })),
);

interface ReadExample extends PlanReading {
  /** Whether all of it got into the plan. */
  readonly isWhole: boolean;
}

function readLink(given: string): ReadExample {
  const { text, dropped, findings } = decodeFragment(`v=1&${given}`);
  const reading = readPlan(text);
  const isWhole = dropped.length === 0 && reading.stale.length === 0;
  return { ...reading, findings: [...findings, ...reading.findings], isWhole };
}

function readInput(given: ExampleInput): ReadExample {
  const { text, findings } = readConfig({ ...NO_CONFIG, ...given });
  const reading = readPlan(text);
  return { ...reading, findings: [...findings, ...reading.findings], isWhole: reading.stale.length === 0 };
}

const RANK: readonly Severity[] = ['error', 'warning', 'info'];

const worstOf = (findings: readonly Finding[]): Severity | null =>
  RANK.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

test.each(rows)('$id in $text: $found', ({ id, given, found }) => {
  const rule = ruleOf(id);
  if (rule === null) throw new Error(`no rule ${id}`);
  const { plan, findings, isWhole } = typeof given === 'string' ? readLink(given) : readInput(given);
  // On its own: also where a worse finding would hide it.
  const said = [...findings.filter((finding) => finding.id === id), ...checkRule(rule, plan)];
  expect(worstOf(said)).toBe(found);
  // What only readers report about never gets into a plan.
  expect(isWhole || rule.check === undefined).toBe(true);
});

test.each(Object.entries(EXAMPLES))('%s has an example that it finds something in, and one without', (_, examples) => {
  expect(examples.some(([, found]) => found !== null)).toBe(true);
  expect(examples.some(([, found]) => found === null)).toBe(true);
});

test('every rule has examples', () => {
  expect(RULES.flatMap(({ id }) => (Object.hasOwn(EXAMPLES, id) ? [] : [id]))).toEqual([]);
});

test('no example is given twice', () => {
  const given = rows.map(({ id, text }) => `${id} ${text}`);
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
  const rules = Object.values(PACKS).flatMap((pack: Pack) => (name === undefined ? [] : (pack[name] ?? [])));
  const ids = rules.map(({ id }) => id);
  expect(Object.keys(examples).filter((id) => !ids.includes(id))).toEqual([]);
});
