import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_FRAGMENT, parseFragment, percentDecoded, printFragment, type Pair } from './fragment';

test.each<{ pairs: readonly Pair[]; fragment: string }>([
  { pairs: [], fragment: '' },
  { pairs: [['v', '1']], fragment: 'v=1' },
  { pairs: [['cluster-cidr', '10.42.0.0/16,fd00:42::/56']], fragment: 'cluster-cidr=10.42.0.0/16,fd00:42::/56' },
  { pairs: [['node', 'agent;node-ip=192.0.2.10']], fragment: 'node=agent;node-ip=192.0.2.10' },
  { pairs: [['k3s-version', 'v1.36.2+k3s1']], fragment: 'k3s-version=v1.36.2%2Bk3s1' },
  { pairs: [['a', '& #%\n"<']], fragment: 'a=%26%20%23%25%0A%22%3C' },
  { pairs: [['a', "_*~!()'@x"]], fragment: 'a=%5F%2A%7E%21%28%29%27%40x' },
  { pairs: [['a=b', 'c']], fragment: 'a%3Db=c' },
  { pairs: [['a', 'ノード']], fragment: 'a=%E3%83%8E%E3%83%BC%E3%83%89' },
  { pairs: [['a', '\ud800x']], fragment: 'a=%EF%BF%BDx' },
  { pairs: [['flannel-backend', '']], fragment: 'flannel-backend=&end=1' },
  { pairs: [['server', 'k3s.example.org.']], fragment: 'server=k3s.example.org.&end=1' },
  { pairs: [['cluster-cidr', 'fd00:42::']], fragment: 'cluster-cidr=fd00:42::&end=1' },
])('$fragment', ({ pairs, fragment }) => {
  expect(printFragment(pairs)).toBe(fragment);
});

test.each<{ fragment: string; pairs: readonly Pair[] }>([
  { fragment: '#v=1', pairs: [['v', '1']] },
  { fragment: '##v=1', pairs: [['#v', '1']] },
  { fragment: '', pairs: [] },
  { fragment: '#', pairs: [] },
  { fragment: '&&v=1&', pairs: [['v', '1']] },
  { fragment: 'air-gap', pairs: [['air-gap', '']] },
  { fragment: '=x', pairs: [['', 'x']] },
  { fragment: 'a=b=c', pairs: [['a', 'b=c']] },
  {
    fragment: 'a=1&a=2',
    pairs: [
      ['a', '1'],
      ['a', '2'],
    ],
  },
  { fragment: 'k3s-version=v1.36.2+k3s1', pairs: [['k3s-version', 'v1.36.2+k3s1']] },
  { fragment: 'cluster%2Dcidr=10.42.0.0%2F16', pairs: [['cluster-cidr', '10.42.0.0/16']] },
  { fragment: 'flannel-backend=&end=1', pairs: [['flannel-backend', '']] },
])('reads $fragment', ({ fragment, pairs }) => {
  expect(parseFragment(fragment)).toEqual({ ok: true, pairs });
});

test.each([
  { text: '%', decoded: '%' },
  { text: '%4', decoded: '%4' },
  { text: '%zz', decoded: '%zz' },
  { text: '%41%zz%42', decoded: 'A%zzB' },
  { text: '%FF', decoded: '%FF' },
  { text: '%C0%80', decoded: '%C0%80' },
  { text: '%ED%A0%80', decoded: '%ED%A0%80' },
  { text: '%E3%83', decoded: '%E3%83' },
  { text: '%2541', decoded: '%41' },
  { text: '%f0%9f%98%80', decoded: '😀' },
])('$text becomes $decoded', ({ text, decoded }) => {
  expect(percentDecoded(text)).toBe(decoded);
});

test('64 kB are read, one character more is not', () => {
  const longest = 'a='.padEnd(LONGEST_FRAGMENT, 'x');
  expect(parseFragment(`#${longest}`).ok).toBe(true);
  expect(parseFragment(`${longest}x`)).toEqual({ ok: false, problem: 'too-long' });
});

const pairs = fc.array(
  fc.tuple(
    fc.string({ unit: 'grapheme' }).filter((key) => key !== 'end' && !key.startsWith('#')),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 8 },
);

test('whatever is written reads back as the same pairs', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      expect(parseFragment(printFragment(given))).toEqual({ ok: true, pairs: given });
    }),
    { numRuns: 2000 },
  );
});

test('a written fragment ends in a letter or digit and holds nothing that programs take for their own', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      expect(printFragment(given)).toMatch(/^$|^[A-Za-z0-9\-./:,;=&%]*[A-Za-z0-9]$/);
    }),
    { numRuns: 2000 },
  );
});
