import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { installTexts } from '../../i18n/en/install';
import { derive } from '../plan/derive';
import type { Plan } from '../plan/plan';
import { printPlan, readPlan } from '../plan/plan-text';
import { renderFiles } from '../render/files';
import { checkReading } from '../rules/check-plan';
import { decodeFragment, fragmentOf } from './codec';
import { LONGEST_FRAGMENT } from './fragment';
import { HOSTILE_LINKS } from '../../test-support/hostile-links';

/** Opens a link as the app does, and sees that nothing but a well-formed plan came of it. */
function opened(fragment: string): Plan {
  const { text, findings } = decodeFragment(fragment);
  const reading = readPlan(text);
  const { plan } = reading;
  expect(readPlan(printPlan(plan))).toMatchObject({ plan, stale: [] });
  const said = checkReading({ ...reading, findings: [...findings, ...reading.findings] });
  expect(said.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(
    reading.stale.length > 0 ? 1 : 0,
  );
  derive(plan);
  expect(({} as Record<string, unknown>)['servers']).toBeUndefined();
  return plan;
}

// What a shell does not read as code: comments, and text between single quotes. What is left is what we wrote ourselves.
const codeOf = (script: string): string => script.replaceAll(/'[^']*'/g, "''").replaceAll(/^#.*$/gm, '');

const NEVER_PRINTED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;
const PLAIN_PATH = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*){0,2}$/;
// Keys in front, values quoted or booleans.
const PLAIN_YAML = /^(#.*|[a-z0-9-]+:( (true|false|".*"))?| {2}- ".*")$/;

/** Whatever a value holds, config.yaml is one mapping of texts, booleans and lists of texts. */
function isConfig(text: string): boolean {
  if (
    !text
      .trimEnd()
      .split('\n')
      .every((line) => PLAIN_YAML.test(line))
  )
    return false;
  const values = Object.values(load(text) ?? {}).flat();
  return values.every((value) => typeof value === 'string' || typeof value === 'boolean');
}

/** Whether a file says nothing that the plan's values made it do. */
function isInert(path: string, text: string): boolean {
  if (NEVER_PRINTED.test(text) || !PLAIN_PATH.test(path)) return false;
  if (path.endsWith('.yaml')) return isConfig(text);
  if (path.endsWith('.sh')) return !/reboot|passwd|<script|onerror/.test(codeOf(text));
  return !/<(script|img|svg|\/)/.test(text.slice(text.indexOf('-->')));
}

const harmfulFiles = (plan: Plan) =>
  renderFiles(plan, { link: `https://example.org/#${fragmentOf(plan)}`, texts: installTexts, acknowledged: [] }).filter(
    ({ path, text }) => !isInert(path, text),
  );

test.each([
  { path: 'install.sh', text: "#!/bin/sh\n# reboot\nk3s server --x='$(reboot)'\n", inert: true },
  { path: 'install.sh', text: 'k3s server --x=$(reboot)\n', inert: false },
  { path: 'install.sh', text: "k3s server --x=''; reboot; ''\n", inert: false },
  { path: '../install.sh', text: '', inert: false },
  { path: 'server/config.yaml', text: 'flannel-backend: "a: b"\ntls-san:\n  - "- x"\n', inert: true },
  { path: 'server/config.yaml', text: 'flannel-backend: yes\n', inert: false },
  { path: 'server/config.yaml', text: 'flannel-backend: "a"\u2028\n', inert: false },
  { path: 'INSTALL.md', text: '<!--\n<script>\n-->\n# x\n', inert: true },
  { path: 'INSTALL.md', text: '<!--\n-->\n<script>\n', inert: false },
])('$path is inert: $inert', ({ path, text, inert }) => {
  expect(isInert(path, text)).toBe(inert);
});

test('there are two hundred of them and more', () => {
  expect(new Set(HOSTILE_LINKS).size).toBeGreaterThanOrEqual(200);
});

test.each(HOSTILE_LINKS.map((fragment) => ({ fragment, name: fragment.slice(0, 60) })))(
  '$name',
  { timeout: 60_000 },
  ({ fragment }) => {
    expect(harmfulFiles(opened(fragment))).toEqual([]);
  },
);

const KEYS = HOSTILE_LINKS.flatMap((link) =>
  link
    .slice(0, 200)
    .split('&')
    .map((pair) => pair.split('=')[0] ?? ''),
);
const VALUES = HOSTILE_LINKS.map((link) => link.slice(0, 200).split('=').slice(2).join('='));

const PIECE = fc.oneof(
  fc.constantFrom(...KEYS.filter((key) => key !== '')),
  fc.constantFrom(...VALUES.filter((value) => value !== '')),
  fc.constantFrom('&', '=', ';', ',', '%', '#', '+', '\n'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  // Lone surrogates and all.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
);

const PAIR = fc
  .tuple(fc.constantFrom(...KEYS), fc.array(PIECE, { maxLength: 4 }))
  .map(([key, pieces]) => `${key}=${pieces.join('')}`);

const FRAGMENT = fc.oneof(
  fc.array(PAIR, { maxLength: 8 }).map((pairs) => `v=1&${pairs.join('&')}`),
  fc.array(PIECE, { maxLength: 20 }).map((pieces) => pieces.join('')),
);

test('ten thousand more at random open as well-formed plans', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(FRAGMENT, (fragment) => {
      opened(fragment);
    }),
    { numRuns: 10_000 },
  );
});

test('and what is rendered from them stays text', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(FRAGMENT, (fragment) => {
      expect(harmfulFiles(opened(fragment))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a plan opened from a link has a link that opens the same plan', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(FRAGMENT, (fragment) => {
      const plan = opened(fragment);
      const link = fragmentOf(plan);
      fc.pre(link.length <= LONGEST_FRAGMENT);
      expect(opened(link)).toEqual(plan);
    }),
    { numRuns: 1000 },
  );
});
