import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { kernel: '5.9.16' }, least: '5.10' },
  { plan: { kernel: '6.1.0-rpi4' }, least: null },
  { plan: { cniVersion: '1.18.0', kernel: '5.9' }, least: '5.10' },
  { plan: { cniVersion: 'v1.17', kernel: '5.3' }, least: '5.4' },
  { plan: { platform: 'rhel', platformRelease: '8.9', kernel: '4.18' }, least: '5.10' },
  // It may be 8.10.
  { plan: { platform: 'rhel', kernel: '4.18' }, least: null },
  { plan: { platform: 'rhel', kernel: '3.10' }, least: '5.10' },
  { plan: { cni: 'calico', kernel: '3.10' }, least: null },
])('$plan: $least', ({ plan, least }) => {
  const [finding] = findingsOf('cilium-platform', planWith({ cni: 'cilium', ...plan }));
  expect(finding?.facts['least'] ?? null).toBe(least);
});

test('an architecture counts before the kernel', () => {
  const plan = planWith({
    cni: 'cilium',
    nodes: [
      { arch: 'arm', kernel: '4.9' },
      { arch: 'arm64', kernel: '6.1' },
    ],
  });
  expect(findingsOf('cilium-platform', plan)).toMatchObject([
    { place: { node: 0 }, facts: { arch: 'arm', kernel: null } },
  ]);
});
