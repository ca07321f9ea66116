import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { installTexts as texts } from '../../i18n/en/install';
import { readConfig } from '../../test-support/read-config';
import { renderFiles } from '../render/files';
import { checkReading, fixFinding } from '../rules/check-plan';
import { decodeFragment, fragmentOf } from '../share/codec';
import { LONGEST_FRAGMENT, printFragment } from '../share/fragment';
import { derive } from './derive';
import { LINE_FIELDS, NODE_FIELD_NAMES, NODE_FIELDS, PLAN_FIELD_NAMES, PLAN_FIELDS } from './fields';
import type { Plan } from './plan';
import { textOfJson } from './plan-json';
import { printPlan, readPlan, type NodeText, type PlanText } from './plan-text';

const many = (text: string, separator: string, count: number): string =>
  Array.from({ length: count }, () => text).join(separator);

const TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  blank: ' ',
  prototype: '__proto__',
  constructor: 'constructor',
  function: 'toString',
  NUL: 'a\u0000b',
  escape: 'a\u001b[31mb',
  'two lines': 'a\nb',
  'a carriage return': 'a\rb',
  'a next line': 'a\u0085b',
  'a line separator': 'a\u2028b',
  'a lone surrogate': 'a\ud800b',
  'text that turns': '\u202egnp.exe',
  'a word in full width': '１０.４２.０.０/１６',
  'a comment': 'a # b',
  'a key': 'a: b',
  'a quote': `"'`,
  'separators alone': ';,=&+\n,;=',
  '64 kB of a letter': 'a'.repeat(65_536),
  '64 kB of a digit': '9'.repeat(65_536),
  '64 kB of commas': ','.repeat(65_536),
  '64 kB of equals signs': '='.repeat(65_536),
  '64 kB of plus signs': '+'.repeat(65_536),
  '64 kB of lines': '\n'.repeat(65_536),
  'a long list of ranges': many('10.42.0.0/16', ',', 5000),
  'a long list of addresses': many('fd00:42::1', ',', 5000),
  'a long list of interfaces': many('eth0=192.0.2.1+192.0.2.2', ',', 2000),
  'an interface with many addresses': `eth0=${many('192.0.2.1', '+', 5000)}`,
  'a long list of networks': many('10.0.0.0/24;vpc;a', '\n', 3000),
  'a long list of arguments': many('a=b', '\n', 15_000),
  'a huge number': '1e309',
  'a negative one': '-1',
  'JSON that nests': `{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`,
  'JSON that names prototypes': '{"__proto__":{"Network":"10.42.0.0/16"},"Backend":{"constructor":1}}',
  'JSON with odd numbers': '{"Network":1,"Backend":{"Type":"vxlan","Port":1e999,"MTU":-5.5}}',
  'JSON that repeats': '{"Network":"a","Network":"b","network":"c","NETWORK":"d"}',
  markup: '<script>alert(1)</script>',
};

/** What a page does with a text, to the end. */
function used(text: PlanText): void {
  const reading = readPlan(text);
  const { plan } = reading;
  expect(readPlan(printPlan(plan))).toMatchObject({ plan, stale: [] });
  const link = fragmentOf(plan);
  if (link.length <= LONGEST_FRAGMENT) expect(readPlan(decodeFragment(link).text).plan).toEqual(plan);
  const said = checkReading(reading);
  // A repair gives a plan that a link can hold as well.
  for (const finding of said) {
    const fixed: Plan | null = fixFinding(plan, finding);
    if (fixed !== null) expect(readPlan(printPlan(fixed)), finding.id).toMatchObject({ plan: fixed, stale: [] });
  }
  derive(plan);
  for (const file of renderFiles(plan, { link: null, texts, acknowledged: [] })) {
    expect(file.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u);
    if (file.path.endsWith('.yaml')) readConfig(file.text);
  }
}

/** The same, unless the text does not parse: then it leaves no trace in the plan. */
function usedAlone(without: PlanText, text: PlanText): void {
  const { plan, stale } = readPlan(text);
  if (stale.length === 0) used(text);
  else expect(plan).toEqual(readPlan(without).plan);
}

// With what makes its value count: flannel's file is looked at where it is named.
const WITH = { flannelConf: '/etc/flannel.json', servers: '2', agents: '1', datastore: 'etcd' } as const;

const planRows = PLAN_FIELD_NAMES.map((name) => [name] as const);
const nodeRows = NODE_FIELD_NAMES.map((name) => [name] as const);

test.each(planRows)('%s takes no harm from any text', { timeout: 60_000 }, (name) => {
  const without = Object.fromEntries(Object.entries(WITH).filter(([field]) => field !== name));
  for (const text of Object.values(TEXTS)) usedAlone(without, { ...without, [name]: text });
});

test.each(nodeRows)('%s of a machine takes no harm from any text', { timeout: 60_000 }, (name) => {
  const node: NodeText = name === 'role' ? {} : { role: 'agent' };
  const withNode = (own: NodeText): PlanText => ({ ...WITH, nodes: [{ role: 'server' }, own] });
  for (const text of Object.values(TEXTS)) usedAlone(withNode(node), withNode({ ...node, [name]: text }));
});

const anyText = fc.oneof(
  fc.constantFrom(...Object.values(TEXTS).filter((text) => text.length < 5000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
);
const anyPlanText = fc.dictionary(fc.constantFrom(...PLAN_FIELD_NAMES), anyText, { maxKeys: 5 });
const anyNodeText = fc.dictionary(fc.constantFrom(...NODE_FIELD_NAMES), anyText, { maxKeys: 4 });

test('nor do any of them together', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyPlanText, fc.array(anyNodeText, { maxLength: 3 }), (text, nodes) => {
      used({ ...WITH, ...text, nodes });
    }),
    { numRuns: 300 },
  );
});

test('a text means the same in a link, in JSON and in a form', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLAN_FIELD_NAMES), anyText, (name, text) => {
      const { key } = PLAN_FIELDS[name];
      const typed = readPlan({ [name]: text }).plan[name];
      const inJson = readPlan(textOfJson({ [name]: text }).text).plan[name];
      // Arguments that have fields of their own become those.
      fc.pre(!LINE_FIELDS.includes(name) && !/\p{Surrogate}/u.test(text));
      expect(inJson).toEqual(typed);
      expect(readPlan(decodeFragment(printFragment([[key, text]])).text).plan[name]).toEqual(typed);
    }),
    { numRuns: 2000 },
  );
});

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  anyText,
  fc.constantFrom<unknown>(
    [[]],
    [['a']],
    { length: 3 },
    [{ cidr: 1 }],
    [{ cidr: 'a', kind: {}, label: [] }],
    [null],
    1e21,
    -0,
    '__proto__',
  ),
);
const FIELDS = [...PLAN_FIELD_NAMES, ...NODE_FIELD_NAMES, 'nodes', 'clusterInit', 'token', '__proto__', 'constructor'];

test('JSON of any form gives a plan and findings', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...FIELDS), anyJson), { maxLength: 5 }),
      fc.array(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(NODE_FIELDS), '__proto__', 'x'), anyJson), { maxLength: 3 }),
        { maxLength: 2 },
      ),
      (pairs, nodes) => {
        const json = Object.fromEntries([...pairs, ['nodes', nodes.map((node) => Object.fromEntries(node))]]);
        const { text, findings } = textOfJson(json);
        const { nodes: listed = [], ...fields } = text;
        const all: readonly NodeText[] = [fields, ...listed];
        expect(all.flatMap((each) => Object.values(each)).every((each) => typeof each === 'string')).toBe(true);
        expect(findings.length).toBeLessThanOrEqual(64);
        used(text);
        expect(({} as Record<string, unknown>)['servers']).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  );
});
