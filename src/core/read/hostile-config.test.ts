import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAGS } from '../k3s/flags';
import { derive } from '../plan/derive';
import { readPlan } from '../plan/plan-text';
import { checkPlan } from '../rules/check-plan';
import { NO_CONFIG, readConfig, type ConfigInput, type ConfigReading } from './config';

/** Reads as the page does, all the way to findings with places. */
function readThrough(input: Partial<ConfigInput>): ConfigReading {
  const reading = readConfig({ ...NO_CONFIG, ...input });
  const { plan, findings } = readPlan(reading.text);
  reading.placed(checkPlan(plan, [...reading.findings, ...findings]));
  derive(plan);
  return reading;
}

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

test.each(NAMES)('%s names no file that is there', (name) => {
  const missing = { id: 'config-not-read', facts: { path: name, reason: 'missing' } };
  expect(readThrough({ args: ['--config', name] }).findings).toMatchObject([missing]);
  expect(readThrough({ env: { K3S_CONFIG_FILE: name } }).findings).toMatchObject([missing]);
  expect(readThrough({ config: `flannel-conf: ${name}\n` }).text.netConf).toBeUndefined();
  expect(readThrough({ config: `flannel-conf: ${name}\n`, hasAllFiles: true }).text.netConf).toBe('');
});

test.each(NAMES)('%s may name a file that is there', (name) => {
  const files = Object.fromEntries([[name, 'cluster-cidr: 10.52.0.0/16\n']]);
  expect(readThrough({ args: ['--config', name], files }).text.clusterCidr).toBe('10.52.0.0/16');
});

test.each(NAMES)('%s is no key', (name) => {
  const { unused, others } = readThrough({ config: `${name}: x\n${name}+: [z]\n` });
  expect(unused).toEqual([{ key: name, values: ['x', 'z'], reason: 'unknown' }]);
  expect(Object.keys(others)).toEqual([]);
});

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

// What grows by itself, what nests, and what is long where a person writes a word.
test.each([
  ['aliases of aliases', `a: &a [x,x]\n${lines(9, 'b: &b [*a,*a,*a]')}cluster-cidr: *b\n`],
  ['brackets', `cluster-cidr: ${'['.repeat(20_000)}\n`],
  ['mappings', `cluster-cidr: ${'{a: '.repeat(10_000)}\n`],
  ['quotes', `tls-san: ${'"'.repeat(60_000)}\n`],
  ['tabs', lines(30_000, '\t')],
  ['one key', lines(4000, 'tls-san+: [a,b]')],
  ['keys', Array.from({ length: 8000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['items', `tls-san: [${'a,'.repeat(30_000)}a]\n`],
  ['documents', lines(10_000, '---')],
  ['a long word', `flannel-backend: ${'x'.repeat(65_000)}\n`],
  ['a longer file', 'a'.repeat(70_000)],
  ['a number', `kubelet-arg: max-pods=${'9'.repeat(60_000)}\n`],
  ['comments', lines(30_000, '#')],
])('%s are read to the end', (_, config) => {
  for (const role of ['server', 'agent'] as const)
    expect(readThrough({ config, role }).findings.length).toBeLessThan(300);
});

test('secrets are in no finding and in no plan', () => {
  const secret = 'K10SECRETSECRET';
  const keys = ['token', 'agent-token', 'vpn-auth', 'datastore-endpoint', 'etcd-s3-secret-key', 'cluster-secret'];
  for (const role of ['server', 'agent'] as const) {
    const config = keys.map((key) => `${key}: ${secret}\n${key}: {a: ${secret}}\n-${key}: ${secret}\n`).join('');
    const args = keys.flatMap((key) => [`--${key}=${secret}`, `---${key}=${secret}`, `--${key}`, secret]);
    const reading = readConfig({ ...NO_CONFIG, role, config, args });
    const { plan, findings } = readPlan(reading.text);
    expect(JSON.stringify(checkPlan(plan, [...reading.findings, ...findings]))).not.toContain(secret);
    expect(JSON.stringify(reading.text)).not.toContain(secret);
  }
});

const KEY = fc.oneof(
  fc.constantFrom(...FLAGS.map(({ name }) => name)),
  fc.constantFrom(...NAMES, '', '-', '--', '+', '<<', '? a', '&a', '*a', '!!str', 'tls-san+', '"', '#', '%', '\ud800'),
);
const VALUE = fc.oneof(
  fc.constantFrom(
    '',
    '~',
    '[',
    ']',
    '{a: b}',
    '[a, b]',
    '&a x',
    '*a',
    '|',
    '>-',
    '"',
    "'",
    '0644',
    '1e999',
    '0x',
    '---',
  ),
  fc.constantFrom(...NAMES, '10.42.0.0/16', '::/0', '/', ',', ',,,', 'true', 'yes', '!!binary x', '!!js/function x'),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
);
const CONFIG = fc
  .array(fc.tuple(fc.constantFrom('', ' ', '- ', '\t'), KEY, fc.constantFrom(': ', ':\n  - ', ':', '\n'), VALUE), {
    maxLength: 8,
  })
  .map((rows) => rows.map((row) => `${row.join('')}\n`).join(''));
const RECORD = (content: fc.Arbitrary<string>) => fc.dictionary(fc.oneof(VALUE, KEY), content, { maxKeys: 3 });

test('nothing throws, whatever is in files, words and variables', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.record({
        role: fc.constantFrom('server' as const, 'agent' as const),
        config: fc.option(CONFIG, { nil: null }),
        dropIns: RECORD(CONFIG),
        files: RECORD(CONFIG),
        args: fc.array(
          fc.oneof(
            VALUE,
            fc.tuple(fc.constantFrom('--', '-', '---'), KEY, VALUE).map((all) => all.join('')),
          ),
          { maxLength: 4 },
        ),
        env: RECORD(VALUE),
        hasAllFiles: fc.boolean(),
      }),
      (input) => {
        const { text } = readThrough(input);
        const texts = [text, ...(text.nodes ?? [])]
          .flatMap((each) => Object.values(each))
          .filter((each) => each !== text.nodes);
        expect(texts.every((each) => typeof each === 'string')).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
