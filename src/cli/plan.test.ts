import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plan, readOptions } from './plan';

test.each([
  { args: [], options: { ok: true, wantsHelp: false, language: 'en', linkBase: '' } },
  { args: ['--lang', 'ja'], options: { ok: true, wantsHelp: false, language: 'ja', linkBase: '' } },
  { args: ['--lang=ja', '--help'], options: { ok: true, wantsHelp: true, language: 'ja', linkBase: '' } },
  {
    args: ['--link-base=https://example.org/?a=b#x'],
    options: { ok: true, wantsHelp: false, language: 'en', linkBase: 'https://example.org/?a=b' },
  },
  { args: ['--lang', 'fr'], options: { ok: false, option: '--lang' } },
  { args: ['--lang'], options: { ok: false, option: '--lang' } },
  { args: ['--link-base'], options: { ok: false, option: '--link-base' } },
  { args: ['plans.ndjson'], options: { ok: false, option: 'plans.ndjson' } },
])('$args', ({ args, options }) => {
  expect(readOptions(args)).toEqual(options);
});

async function run(text: string, args: readonly string[] = []) {
  const written: string[] = [];
  const complaints: string[] = [];
  const status = await plan(args, {
    // oxlint-disable-next-line typescript/require-await -- a stream of one chunk
    input: (async function* () {
      yield Buffer.from(text);
    })(),
    write: (line) => {
      written.push(line);
      return Promise.resolve();
    },
    complain: (line) => complaints.push(line),
  });
  return { status, output: written.join(''), complaints };
}

const answersIn = (output: string): readonly Record<string, unknown>[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test.each([
  { text: '', answers: [], status: 0 },
  { text: '\n\n', answers: [], status: 0 },
  { text: '{}\n', answers: ['derived'], status: 0 },
  { text: '{}\n\n#v=1', answers: ['derived', 'derived'], status: 0 },
  { text: '{}\nno\n{}', answers: ['derived', 'error', 'derived'], status: 1 },
  { text: '{"clusterCidr":"x"}', answers: ['derived'], status: 1 },
  { text: '{\n  "agents": 2\n}\n', answers: ['derived'], status: 0 },
  { text: '\n{"agents":\r\n2}', answers: ['derived'], status: 0 },
  { text: '{\n  "agents": 2,\n}\n', answers: ['error'], status: 1 },
  { text: '{\n}\n{\n}\n', answers: ['error'], status: 1 },
  { text: '{"agents":\n{}\n', answers: ['error', 'derived'], status: 1 },
])('$text: $answers, status $status', async ({ text, answers, status }) => {
  const result = await run(text);
  expect(answersIn(result.output).map((answer) => Object.keys(answer)[0])).toEqual(answers);
  expect(result).toMatchObject({ status, complaints: [] });
});

test('an error names its line, blank ones counted', async () => {
  const { output } = await run('\n{}\n\n[]\n', ['--lang', 'ja']);
  expect(answersIn(output).at(-1)).toEqual({ error: '行は JSON ですが、オブジェクトではありません。', line: 4 });
});

test('--help', async () => {
  expect(await run('{}', ['--help'])).toMatchObject({
    status: 0,
    output: expect.stringMatching(/^Usage: npm run -s plan/),
  });
});

test('a wrong option is answered on stderr', async () => {
  expect(await run('{}', ['--json'])).toMatchObject({
    status: 2,
    output: '',
    complaints: [expect.stringContaining('“--json” is not an option')],
  });
});

test('npm run -s plan', { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { status, stdout } = spawnSync('npm', ['run', '-s', 'plan', '--', '--lang', 'ja'], {
    cwd: root,
    input: '{"servers":3}\n\nno\n',
    encoding: 'utf8',
  });
  expect(answersIn(stdout).map((answer) => Object.keys(answer))).toEqual([
    ['derived', 'findings', 'files'],
    ['error', 'line'],
  ]);
  expect(status).toBe(1);
});
