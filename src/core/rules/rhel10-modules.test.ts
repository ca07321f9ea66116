import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { release: '10', fires: 1 },
  { release: '10.2', fires: 1 },
  { release: '11', fires: 0 },
  { release: 'Stream', fires: 0 },
])('RHEL $release: $fires', ({ release, fires }) => {
  const plan = planWith({ platform: 'rhel', platformRelease: release, flannelBackend: 'host-gw' });
  expect(findingsOf('rhel10-modules', plan)).toHaveLength(fires);
});

test('Fedora has other numbers', () => {
  expect(findingsOf('rhel10-modules', planWith({ platform: 'fedora', platformRelease: '10' }))).toEqual([]);
});
