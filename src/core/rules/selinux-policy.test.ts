import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { dataDir: '/var/lib/rancher/k3s', fires: [] },
  { dataDir: '/var/lib/rancher/k3s/', fires: [] },
  { dataDir: '', fires: [] },
  { dataDir: '/var/lib/rancher/k3s2', fires: ['dataDir'] },
])('data directory "$dataDir": $fires', ({ dataDir, fires }) => {
  const findings = findingsOf('selinux-policy', planWith({ selinuxEnforcing: true, dataDir }));
  expect(findings.map(({ place }) => place.field)).toEqual(fires);
});

test('only the directory has a repair', () => {
  const plan = planWith({ selinuxEnforcing: true, airGap: true, dataDir: '/srv/k3s' });
  const repaired = findingsOf('selinux-policy', plan).map((finding) => fixFinding(plan, finding));
  expect(repaired).toEqual([null, { ...plan, dataDir: null }]);
});
