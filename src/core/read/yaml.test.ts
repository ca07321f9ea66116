import { expect, test } from 'vitest';
import { flagText, isOctal } from './yaml-scalar';
import { readYaml } from './yaml-text';
import type { YamlNode } from './yaml-tree';

// What yaml.v2 makes of a scalar that is not quoted, printed as Go's fmt.Sprint does.
test.each([
  ['yes', 'true'],
  ['y', 'true'],
  ['On', 'true'],
  ['NO', 'false'],
  ['off', 'false'],
  ['yEs', 'yEs'],
  ['enabled', 'enabled'],
  ['~', ''],
  ['null', ''],
  ['0644', '420'],
  ['-0644', '-420'],
  ['0o644', '420'],
  ['0x1f', '31'],
  ['0b101', '5'],
  ['08', '8'],
  ['0', '0'],
  ['-0', '0'],
  ['1_000', '1000'],
  ['22', '22'],
  ['1.10', '1.1'],
  ['1:30', '1:30'],
  ['30000-32767', '30000-32767'],
  ['10.42.0.0', '10.42.0.0'],
  ['fd00:42::', 'fd00:42::'],
  ['2001-01-01', '2001-01-01'],
])('%s becomes %j, and stays as it is in quotes', (text, printed) => {
  expect(flagText({ text, isPlain: true })).toBe(printed);
  expect(flagText({ text, isPlain: false })).toBe(text);
});

test('blanks around a value are cut', () => {
  expect(flagText({ text: ' a b ', isPlain: false })).toBe('a b');
});

test.each([
  ['0644', true, true],
  ['0644', false, false],
  ['00', true, false],
  ['644', true, false],
  ['0o644', true, false],
])('%s (plain: %s) means another number than it says: %s', (text, isPlain, is) => {
  expect(isOctal({ text, isPlain })).toBe(is);
});

const plain = (node: YamlNode): unknown => {
  if (node.kind === 'scalar') return node.text;
  return node.kind === 'list' ? node.items.map(plain) : node.pairs.map(([key, value]) => [plain(key), plain(value)]);
};

test.each([
  ['', []],
  ['# nothing\n', []],
  ['---\na: 1\n', [['a', '1']]],
  [
    '\uFEFFa: 1\r\nb: 2\r\n',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'a: 1\na: 2\n',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
  [
    'a:\nb: [x, y]\n',
    [
      ['a', ''],
      ['b', ['x', 'y']],
    ],
  ],
  ['a:\n- x\n- y\n', [['a', ['x', 'y']]]],
  [
    'a: [\n  x,\n  y\n]\nb: 1\n',
    [
      ['a', ['x', 'y']],
      ['b', '1'],
    ],
  ],
  ['a: [\nx,\ny\n]\n', [['a', ['x', 'y']]]],
  ['a: "x\ny"\n', [['a', 'x y']]],
  [
    "a: ['it''s',\n\"b \\\" ]\" # ]\n]\nb: x[1\n",
    [
      ['a', ["it's", 'b " ]']],
      ['b', 'x[1'],
    ],
  ],
  [
    'a:\tb \t\nc: [\n\tx ]\nd: |\n  x\n  \ty\n',
    [
      ['a', 'b'],
      ['c', ['x']],
      ['d', 'x\n\ty\n'],
    ],
  ],
  ['a: {b: 1}\n', [['a', [['b', '1']]]]],
  [
    'a: &x [1]\nb: *x\n',
    [
      ['a', ['1']],
      ['b', ['1']],
    ],
  ],
  [
    'a: fd00:42::/56\nb: ::1\n',
    [
      ['a', 'fd00:42::/56'],
      ['b', '::1'],
    ],
  ],
  ['%YAML 1.1\n---\na: 1\n---\nb: [\n', [['a', '1']]],
])('%j', (text, pairs) => {
  const { result } = readYaml(text);
  expect(result.ok && plain(result.map)).toEqual(pairs);
});

// K3s names the line where its parser stopped; we name the one to look at.
test.each([
  ['cluster-cidr: "10.42.0.0/16\nservice-cidr: 10.43.0.0/16\n', 'quote', 1, 15],
  ["a: 1\nb: 'x\nc: 2\n", 'quote', 2, 4],
  ['node-label:\n\t- a=b\n', 'tab', 2, 1],
  ['a: 1\n\t\nb: 2\n', 'tab', 2, 1],
  ['a: 1\n \t# x\n', 'tab', 2, 2],
  ['a: 1\nb: [x,\nc: 2\n', 'bracket', 2, 4],
  ['a: 1\n  b: 2\n', 'indentation', 2, 4],
  ['bind-address: ::\n', 'indentation', 1, 16],
  ['a: 1\nflannel-backend:host-gw\n', 'indentation', 3, 1],
  ['flannel-backend:host-gw\n', 'not-a-mapping', 1, 1],
  ['- a\n- b\n', 'not-a-mapping', 1, 1],
  ['a: 1\nb: *c\n', 'alias', 2, 4],
  ['a: &a [*a]\n', 'alias', 1, 8],
  ["a: 'it's'\n", 'indentation', 1, 8],
  ['a: |\n  "x\n  [y\nb: "z\n', 'quote', 4, 4],
  ['a: x"y # "z\nb: [x, "y]"\n', 'bracket', 2, 4],
  ['a: @b\n', 'indentation', 1, 4],
  [`${'['.repeat(40)}\n`, 'other', 1, 32],
  ['a: \0\n', 'other', 1, 4],
])('%j is broken: %s', (text, problem, line, column) => {
  const { result, placeOf } = readYaml(text);
  expect(result).toMatchObject({ ok: false, problem });
  expect(result.ok || placeOf(result.at)).toEqual({ line, column });
});

test('a place in a text whose brackets close at the beginning of a line', () => {
  const text = 'a: [\nx,\n]\nb: [\n  y\n]\nc: 1\n';
  const { result, placeOf } = readYaml(text);
  const starts = result.ok ? result.map.pairs.map(([, value]) => placeOf(value.start ?? -1)) : [];
  expect(starts).toEqual([
    { line: 1, column: 4 },
    { line: 4, column: 4 },
    { line: 7, column: 4 },
  ]);
});

test.each([
  ['a: 1\n', false],
  ['a: 1\n---\nb: 2\n', true],
  ['a: 1\n...\n', false],
])('%j has more documents: %s', (text, hasMore) => {
  expect(readYaml(text).hasMore).toBe(hasMore);
});

const filled = (part: string): string => part.repeat(Math.ceil(65_536 / part.length)).slice(0, 65_536);

test.each(['[', '{a: ', '- ', '? a\n', 'a: 1\n', '"\n', "a: '\n", '\n[', 'a: [\n', '&a\n', 'a: |\n', '#', 'x: [\n]\n'])(
  '64 kB of %j are read in no time',
  (part) => {
    const before = performance.now();
    readYaml(filled(part));
    expect(performance.now() - before).toBeLessThan(2000);
  },
);
