import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conformance, readConformanceOptions } from './conformance';

const TAKEN = {
  in: { clusterCidr: ['10.42.0.0/16'], serviceCidr: ['10.43.0.0/16'] },
  service: { accepted: true, apiAddress: '10.43.0.1' },
  nodes: { accepted: true, capacity: 256 },
};
const FILES = {
  'good.json': JSON.stringify({ cases: [TAKEN, TAKEN] }),
  'bad.json': JSON.stringify({
    cases: [TAKEN, { ...TAKEN, service: { accepted: true, apiAddress: '10.43.0.2' } }],
  }),
  'ranges.json': JSON.stringify({ texts: [{ text: '10.42.0.0/16', ok: true }] }),
  'other.json': JSON.stringify({ cases: [{ name: 'defaults', verdict: 'runs' }] }),
  'broken.json': '{',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  let output = '';
  let complaints = '';
  const status = await conformance(
    args.map((arg) => (arg.endsWith('.json') ? join(folder, arg) : arg)),
    {
      // oxlint-disable-next-line typescript/require-await -- nothing is read
      input: (async function* () {})(),
      write: (text) => {
        output += text;
        return Promise.resolve();
      },
      complain: (text) => {
        complaints += text;
      },
    },
  );
  const bare = (text: string): string => text.replaceAll(`${folder}/`, '');
  return { status, output: bare(output), complaints: bare(complaints) };
}

test.each([
  { args: ['a.json'], options: { language: 'en', wantsHelp: false, files: ['a.json'], unknown: null } },
  { args: ['a', 'b', '--lang', 'ja'], options: { language: 'ja', files: ['a', 'b'], unknown: null } },
  { args: ['--lang=ja', 'a'], options: { language: 'ja', files: ['a'], unknown: null } },
  { args: ['--help'], options: { wantsHelp: true, files: [] } },
  { args: ['--lang', 'fr'], options: { unknown: '--lang' } },
  { args: ['--language=ja'], options: { unknown: '--language=ja' } },
  { args: ['a', '--json'], options: { unknown: '--json' } },
])('$args', ({ args, options }) => {
  expect(readConformanceOptions(args)).toMatchObject(options);
});

test('all cases of a file agree', async () => {
  expect(await run('good.json')).toEqual({ status: 0, output: 'good.json: 2 of 2 cases agree.\n', complaints: '' });
});

test('several files, each told by what it holds', async () => {
  expect(await run('good.json', 'ranges.json')).toMatchObject({
    status: 0,
    output: 'good.json: 2 of 2 cases agree.\nranges.json: 1 of 1 cases agree.\nAll files: 3 of 3 cases agree.\n',
  });
});

test('a disagreement shows its input, what was expected and what was found', async () => {
  expect(await run('bad.json')).toEqual({
    status: 1,
    output: [
      'bad.json: cases, number 2: {"clusterCidr":["10.42.0.0/16"],"serviceCidr":["10.43.0.0/16"]}',
      '  service.apiAddress: expected "10.43.0.2", found "10.43.0.1"',
      'bad.json: 1 of 2 cases agree.',
      '',
    ].join('\n'),
    complaints: '',
  });
});

test.each([
  ['missing.json', 'ENOENT'],
  ['broken.json', 'not valid JSON'],
  ['other.json', 'format of this file is not known'],
])('%s: the others are judged all the same', async (file, complaint) => {
  expect(await run('bad.json', file, 'good.json')).toMatchObject({
    status: 2,
    output: expect.stringContaining('All files: 3 of 4 cases agree.'),
    complaints: expect.stringContaining(complaint),
  });
});

test.each([
  { args: ['--help'], status: 0, output: /^Usage: npm run -s conformance/, complaints: /^$/ },
  { args: [], status: 2, output: /^$/, complaints: /^No file is named/ },
  { args: ['--json', 'good.json'], status: 2, output: /^$/, complaints: /“--json” is not an option/ },
])('$args', async ({ args, status, output, complaints }) => {
  const result = await run(...args);
  expect(result.status).toBe(status);
  expect(result.output).toMatch(output);
  expect(result.complaints).toMatch(complaints);
});

test('npm run -s conformance', { timeout: 60_000 }, () => {
  const { status, stdout } = spawnSync(
    'npm',
    ['run', '-s', 'conformance', '--', '--lang', 'ja', join(folder, 'bad.json')],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    },
  );
  expect(stdout).toContain('2 件中 1 件が一致しました。');
  expect(status).toBe(1);
});
