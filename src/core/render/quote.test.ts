import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import { expect, test } from 'vitest';
import * as yaml from 'yaml';
import { comment, hclString, jsonText, oneLine, shellWord, yamlString } from './quote';

test.each([
  { value: 'plain', written: '"plain"' },
  { value: '', written: '""' },
  { value: 'yes', written: '"yes"' },
  { value: '0644', written: '"0644"' },
  { value: '::', written: '"::"' },
  { value: 'a: b # c', written: '"a: b # c"' },
  { value: '- "x"', written: String.raw`"- \"x\""` },
  { value: '$(id) `id`', written: '"$(id) `id`"' },
  { value: 'C:\\etc', written: String.raw`"C:\\etc"` },
  { value: 'a\nb\tc', written: String.raw`"a\nb\tc"` },
  { value: 'next\u0085line', written: String.raw`"next\u0085line"` },
  { value: '\u2028\u2029\ufeff', written: String.raw`"\u2028\u2029\ufeff"` },
  { value: '\u007f\uffff', written: String.raw`"\u007f\uffff"` },
  { value: 'abc\u202edef', written: String.raw`"abc\u202edef"` },
  { value: 'tag\u{e0001}', written: String.raw`"tag\U000e0001"` },
  { value: 'ノード𠮷', written: '"ノード𠮷"' },
  { value: 'lone \ud800', written: '"lone \ufffd"' },
])('$value is written as $written', ({ value, written }) => {
  expect(yamlString(value)).toBe(written);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '\\',
      '\n',
      '\r',
      '\t',
      '\0',
      '\u0085',
      '\u2028',
      '\ufeff',
      '#',
      ':',
      ' ',
      '-',
      '$',
      '`',
      '!',
      'a',
    ),
  }),
);

test('every text comes back as it was from readers of YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = `key: ${yamlString(text)}\nlist:\n  - ${yamlString(text)}\n`;
      const meant = { key: text, list: [text] };
      expect(yaml.parse(document, { version: '1.1' })).toEqual(meant);
      expect(yaml.parse(document, { version: '1.2' })).toEqual(meant);
      expect(jsYaml.load(document)).toEqual(meant);
      expect(jsYaml.load(document, { schema: jsYaml.YAML11_SCHEMA })).toEqual(meant);
    }),
    { numRuns: 300 },
  );
});

test.each(['sh', 'bash'])('%s takes every word as it was', (shell) => {
  const words = fc.sample(
    anyText.map((text) => text.replaceAll('\0', '')),
    { numRuns: 300, seed: 1 },
  );
  const fixed = [
    "it's",
    '',
    '-n',
    '$(echo no)',
    '`echo no`',
    '*',
    '~',
    'a\nb',
    '\\',
    '"',
    '!!',
    '&& ls',
    'ノード',
    '\u202egnp.exe',
    'a\u200b\u2066',
  ];
  const all = [...fixed, ...words];
  const printed = execFileSync(shell, ['-c', `printf '%s\\0' ${all.map(shellWord).join(' ')}`]).toString();
  expect(printed.split('\0').slice(0, -1)).toEqual(all);
});

test('what an editor would show as something else is seen in a word', () => {
  expect(shellWord("it's \u202egnp")).toBe(String.raw`'it'\''s '"$(printf '\342\200\256')"'gnp'`);
});

test('a NUL, which no program can be given, is left out of a word', () => {
  expect(shellWord('a\0b')).toBe("'ab'");
});

test('no text can end its comment', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = comment(text);
      expect(line).toMatch(/^# [^\n\r\u0085\u2028\u2029]*$/u);
      expect(yaml.parse(`${line}\nkey: 1\n`, { version: '1.1' })).toEqual({ key: 1 });
      expect(jsYaml.load(`${line}\nkey: 1\n`)).toEqual({ key: 1 });
    }),
  );
  expect(oneLine('a\nb')).toBe('a\ufffdb');
});

test('JSON reads back as it was, and shows no sign as another', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = jsonText({ [text]: [text] });
      expect(JSON.parse(written)).toEqual({ [text]: [text] });
      expect(written).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Cf}/u);
    }),
  );
});

// Each as Terraform 1.11.4 reads it (`jsonencode` on its console).
test.each([
  { value: 'plain', written: '"plain"' },
  { value: 'a"b\\c', written: String.raw`"a\"b\\c"` },
  { value: 'a\nb\tc', written: String.raw`"a\nb\tc"` },
  { value: '\b\f\\b', written: String.raw`"\u0008\u000c\\b"` },
  { value: '${x}', written: '"$${x}"' },
  { value: '$${x}', written: '"$$${x}"' },
  { value: '%{if x}', written: '"%%{if x}"' },
  { value: '$(reboot) 5% $HOME {x}', written: '"$(reboot) 5% $HOME {x}"' },
  { value: 'tag\u{e0001}\u202e', written: String.raw`"tag\U000e0001\u202e"` },
])('$value is written as $written in HCL', ({ value, written }) => {
  expect(hclString(value)).toBe(written);
});
