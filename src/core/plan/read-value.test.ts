import { expect, test } from 'vitest';
import { reading, wrong } from '../../test-support/reading';
import { PLAN_FIELDS } from './fields';
import { bool, choice, host, integer, mask, release } from './read-value';
import { argList, nameList, sanList, word } from './read-words';
import type { Codec } from './reading';

const word1024 = 'x'.repeat(1024);

test.each([
  ['word', word, '', true],
  ['word', word, 'wireguard-native', true],
  ['word', word, 'ü ロ', true],
  ['word', word, word1024, true],
  ['word', word, `${word1024}x`, false],
  ['word', word, 'a\nb', false],
  ['word', word, 'a\u0085b', false],
  ['word', word, 'a\u2028b', false],
  ['word', word, 'a\ud800b', false],
  ['names', nameList, 'a,\u0000', false],
  ['certificate names', sanList, 'a\tb', false],
  ['arguments', argList, 'v=2\r\nw=3', false],
  ['release', release, 'v1.36.2+k3s1', true],
  ['release', release, '1.36.2+k3s1', true],
  ['release', release, 'v1.36.2-rc1+k3s1', true],
  ['release', release, 'v1.36', false],
  ['release', release, 'stable', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '0', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '1', true],
  ['count from 1 to 5', integer(1, 5, 'count'), '5', true],
  ['count from 1 to 5', integer(1, 5, 'count'), '6', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '1.5', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '-1', false],
  ['count from 1 to 5', integer(1, 5, 'count'), '５', false],
  ['MTU', PLAN_FIELDS.uplinkMtu, '575', false],
  ['MTU', PLAN_FIELDS.uplinkMtu, '576', true],
  ['MTU', PLAN_FIELDS.uplinkMtu, '65535', true],
  ['MTU', PLAN_FIELDS.uplinkMtu, '65536', false],
  ['choice', choice(['a', 'b']), 'a', true],
  ['choice', choice(['a', 'b']), 'A', false],
  ['host', host, 'k3s.example.org', true],
  ['host', host, '192.0.2.10', true],
  ['host', host, '2001:db8::10', true],
  ['host', host, '[2001:db8::10]', false],
  ['host', host, 'https://k3s.example.org', false],
  ['host', host, 'k3s.example.org:6443', false],
  ['host', host, 'a..b', false],
  ['host', host, '-a', false],
  ['host', host, '', false],
] as const)('%s takes %4$s: %j', (_, codec, text, reads) => {
  const { value, remarks } = (codec as Codec<unknown>).read(text);
  expect(value !== null).toBe(reads);
  expect(remarks.map(({ id, severity }) => ({ id, severity }))).toEqual(
    reads ? [] : [{ id: 'input-value', severity: 'error' }],
  );
});

test('what is out of place is named with what would be right', () => {
  expect(integer(1, 5, 'count').read('6').remarks[0]?.facts).toEqual({
    text: '6',
    expected: 'count',
    choices: [],
    from: 1,
    to: 5,
  });
  expect(choice(['a', 'b']).read('c').remarks[0]?.facts).toMatchObject({ expected: 'choice', choices: ['a', 'b'] });
  expect(word.read('a\nb').remarks[0]?.facts).toMatchObject({ text: 'a\nb', expected: 'word' });
  expect(release.read('v1.36').remarks[0]?.facts).toMatchObject({ expected: 'release' });
  expect(host.read('a:b').remarks[0]?.facts).toMatchObject({ expected: 'host' });
});

test.each([
  ['1', true],
  ['t', true],
  ['TRUE', true],
  ['True', true],
  ['0', false],
  ['F', false],
  ['false', false],
] as const)('%j is %j', (text, value) => {
  expect(bool.read(text)).toEqual({ value, remarks: [] });
});

test.each([
  ['yes', 'true'],
  ['Enabled', 'true'],
  ['tRUE', 'true'],
  [' true', 'true'],
  ['off', 'false'],
  ['maybe', null],
  ['', null],
  ['2', null],
  ['yes'.repeat(9), null],
])('%j is no boolean; meant may be %j', (text, suggestion) => {
  expect(reading(bool, text)).toEqual({ value: null, said: [wrong('bool-form', null, { text, suggestion })] });
});

test.each([
  ['24', 24],
  ['0', 0],
  ['-1', -1],
  ['129', 129],
  ['024', null],
  ['-0', null],
  ['/24', null],
  ['24,25', null],
  ['99999', null],
  ['', null],
])('mask %j reads as %j', (text, value) => {
  const { value: read, remarks } = mask.read(text);
  expect(read).toBe(value);
  expect(remarks.map(({ id, facts }) => ({ id, ...facts }))).toEqual(
    value === null
      ? [{ id: 'node-mask-out-of-range', text, problem: 'not-a-number', longest: null, proposal: null }]
      : [],
  );
});
