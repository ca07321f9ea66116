import { expect, test } from 'vitest';
import { planWith } from '../test-support/plans';
import { installTexts } from '../i18n/en/install';
import { planJsonFiles } from '../core/render/plan-json';
import { inputsOf } from './inputs';
import { readInput } from './read-input';

async function inputsIn(lines: readonly (string | null)[]) {
  const inputs = [];
  // oxlint-disable-next-line typescript/require-await -- a stream of what is there
  const stream = (async function* () {
    yield* lines;
  })();
  for await (const { text, number } of inputsOf(stream)) inputs.push([number, text]);
  return inputs;
}

test.each([
  { lines: [], inputs: [] },
  {
    lines: ['', ' '],
    inputs: [
      [1, ''],
      [2, ' '],
    ],
  },
  {
    lines: ['{}', '{}'],
    inputs: [
      [1, '{}'],
      [2, '{}'],
    ],
  },
  {
    lines: ['#v=1', '{', '}'],
    inputs: [
      [1, '#v=1'],
      [2, '{'],
      [3, '}'],
    ],
  },
  { lines: ['{', '}'], inputs: [[1, '{\n}']] },
  { lines: ['', '{"a":', '1}', ''], inputs: [[1, '\n{"a":\n1}\n']] },
  {
    lines: ['{"a":', '{}'],
    inputs: [
      [1, '{"a":'],
      [2, '{}'],
    ],
  },
  { lines: ['{', '1', '{}'], inputs: [[1, '{\n1\n{}']] },
  {
    lines: ['{', null, '}'],
    inputs: [
      [1, '{'],
      [2, null],
      [3, '}'],
    ],
  },
])('$lines', async ({ lines, inputs }) => {
  expect(await inputsIn(lines)).toEqual(inputs);
});

test('the plan of a download is read as it is', async () => {
  const plan = planWith({ servers: 3, clusterCidr: '10.52.0.0/16', nodes: [{ role: 'server', nodeIp: '192.0.2.10' }] });
  const [file] = planJsonFiles(plan, { link: null, texts: installTexts, acknowledged: ['node-sqlite-ha'] });
  const inputs = await inputsIn((file?.text ?? '').split('\n'));
  expect(inputs).toHaveLength(1);
  expect(readInput(String(inputs[0]?.[1]))).toMatchObject({ ok: true, reading: { plan, findings: [] } });
});
