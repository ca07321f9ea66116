import { expect, test } from 'vitest';
import { cidr } from '../../test-support/cidr';
import { joinNetwork } from '../../core/plan/read-networks';
import { rowsOf, textOf, touchedBy, withLines, withoutLines } from './network-rows';

test.each([
  { text: undefined, rows: [] },
  { text: '', rows: [{ range: '', kind: 'other', label: '' }] },
  { text: '10.0.0.0/8', rows: [{ range: '10.0.0.0/8', kind: 'other', label: '' }] },
  { text: 'nonsense;vpn', rows: [{ range: 'nonsense', kind: 'vpn', label: '' }] },
  { text: '10.0.0.0/8;vpn;a; b', rows: [{ range: '10.0.0.0/8', kind: 'vpn', label: 'a; b' }] },
  {
    text: '\n;docker',
    rows: [
      { range: '', kind: 'other', label: '' },
      { range: '', kind: 'docker', label: '' },
    ],
  },
] as const)('$text as rows, and back', ({ text, rows }) => {
  expect(rowsOf(text)).toEqual(rows);
  expect(textOf(rows)).toBe(text);
});

test('a semicolon in the range does not become another part', () => {
  expect(joinNetwork({ range: '10.0.0.0;8', kind: 'vpn', label: '' })).toBe('10.0.0.08;vpn');
});

test.each([
  { text: undefined, lines: ['10.0.0.0/8'], after: '10.0.0.0/8' },
  { text: '', lines: ['10.0.0.0/8'], after: '10.0.0.0/8' },
  { text: 'nonsense\n', lines: ['10.0.0.0/8'], after: 'nonsense\n10.0.0.0/8' },
])('$lines added to $text', ({ text, lines, after }) => {
  expect(withLines(text, lines)).toBe(after);
});

test('what was added can be taken out again, but not what was changed since', () => {
  expect(withoutLines('a\n10.0.0.0/8\n10.1.0.0/16;vpn', ['10.0.0.0/8', '10.1.0.0/16'])).toBe('a\n10.1.0.0/16;vpn');
  expect(withoutLines('10.0.0.0/8', ['10.0.0.0/8'])).toBeUndefined();
});

test.each([
  { range: '10.0.0.0/8', touched: { pods: ['10.42.0.0/16'], services: ['10.43.0.0/16'] } },
  { range: '10.42.255.0/24', touched: { pods: ['10.42.0.0/16'], services: [] } },
  { range: '10.43.0.0/24', touched: { pods: [], services: ['10.43.0.0/16'] } },
  { range: '10.44.0.0/16', touched: { pods: [], services: [] } },
  { range: '::/0', touched: { pods: [], services: [] } },
  { range: '10.42.0.0', touched: null },
])('$range against the plan', ({ range, touched }) => {
  const ranges = { pods: [{ cidr: cidr('10.42.0.0/16') }], services: [{ cidr: cidr('10.43.0.0/16') }] };
  expect(touchedBy(range, ranges)).toEqual(touched);
});
