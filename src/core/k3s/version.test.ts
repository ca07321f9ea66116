import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions, isK3sVersion, isSince, minorNumberOf, minorOf } from './version';

test.each([
  { text: 'v1.36.2+k3s1', isRelease: true },
  { text: 'v1.30.2+k3s10', isRelease: true },
  { text: 'v1.36.2-rc1+k3s1', isRelease: true },
  { text: '1.36.2+k3s1', isRelease: false },
  { text: 'v1.36.2', isRelease: false },
  { text: 'v1.36', isRelease: false },
  { text: 'v1.36.2+rke2r1', isRelease: false },
  { text: 'v1.36.2+k3s1 ', isRelease: false },
  { text: 'v1.36.2+k3s1\n', isRelease: false },
  { text: 'latest', isRelease: false },
  { text: '', isRelease: false },
])('$text is a release: $isRelease', ({ text, isRelease }) => {
  expect(isK3sVersion(text)).toBe(isRelease);
});

const OLDEST_FIRST = [
  'v1.9.9+k3s1',
  'v1.10.0+k3s1',
  'v1.30.2-rc1+k3s1',
  'v1.30.2-rc2+k3s1',
  'v1.30.2-rc10+k3s1',
  'v1.30.2+k3s1',
  'v1.30.2+k3s2',
  'v1.30.2+k3s10',
  'v1.30.10+k3s1',
  'v2.0.0+k3s1',
];

test('releases sort by number, candidates before their release', () => {
  expect(OLDEST_FIRST.toReversed().toSorted(compareVersions)).toEqual(OLDEST_FIRST);
});

test('a release is as old as itself', () => {
  expect(compareVersions('v1.36.2+k3s1', 'v1.36.2+k3s1')).toBe(0);
});

test('the order is the same from both sides', () => {
  const release = fc.constantFrom(...OLDEST_FIRST);
  fc.assert(fc.property(release, release, (a, b) => compareVersions(a, b) === 0 - compareVersions(b, a)));
});

test('what is no release cannot be compared', () => {
  expect(() => compareVersions('v1.36', 'v1.36.2+k3s1')).toThrow(RangeError);
});

const LINES = ['1.25.11', '1.26.6', '1.27.3'] as const;
// 1.24 is not named, but newer than the oldest line that is.
const WITH_A_GAP = ['1.23.15', '1.25.5'] as const;

test.each([
  { version: 'v1.24.17+k3s1', since: LINES, holds: false },
  { version: 'v1.25.10+k3s1', since: LINES, holds: false },
  { version: 'v1.25.11+k3s1', since: LINES, holds: true },
  { version: 'v1.26.5+k3s1', since: LINES, holds: false },
  { version: 'v1.26.6+k3s1', since: LINES, holds: true },
  { version: 'v1.27.2+k3s1', since: LINES, holds: false },
  { version: 'v1.27.3+k3s1', since: LINES, holds: true },
  { version: 'v1.27.10+k3s1', since: LINES, holds: true },
  { version: 'v1.28.0+k3s1', since: LINES, holds: true },
  { version: 'v2.0.0+k3s1', since: LINES, holds: true },
  { version: 'v1.23.14+k3s1', since: WITH_A_GAP, holds: false },
  { version: 'v1.24.0+k3s1', since: WITH_A_GAP, holds: true },
  { version: 'v1.25.4+k3s1', since: WITH_A_GAP, holds: false },
  { version: 'v1.25.5+k3s1', since: WITH_A_GAP, holds: true },
  { version: 'v1.26.0+k3s1', since: ['1.26.0'], holds: true },
  { version: 'v1.25.16+k3s4', since: ['1.26.0'], holds: false },
] as const)('$version has what came with $since: $holds', ({ version, since, holds }) => {
  expect(isSince(version, since)).toBe(holds);
});

test('the minor of a release', () => {
  expect(minorOf('v1.36.2+k3s1')).toBe('1.36');
  expect(minorNumberOf('v1.9.9+k3s1')).toBe(9);
});
