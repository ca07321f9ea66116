import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', cniVersion: 'release-v3.32' },
    found: [{ severity: 'warning', field: 'cniVersion', cniVersion: 'release-v3.32', proposal: 'v3.32.2' }],
  },
  { plan: { cni: 'calico', cniVersion: 'v3.32' }, found: [{ cniVersion: 'v3.32' }] },
  {
    plan: { cni: 'calico', cniUnchanged: true, k3sVersion: 'v1.33.0+k3s1' },
    found: [{ cniVersion: null, proposal: 'v3.31.7' }],
  },
  { plan: { cni: 'calico', cniUnchanged: true, k3sVersion: 'v1.34.0+k3s1' }, found: [{ proposal: 'v3.32.2' }] },
  { plan: { cni: 'calico', cniUnchanged: true, k3sVersion: 'v1.31.0+k3s1' }, found: [{ proposal: 'v3.29.7' }] },
  // The files that come with the plan pin one.
  { plan: { cni: 'calico', k3sVersion: 'v1.34.0+k3s1' }, found: [] },
  { plan: { cni: 'canal' }, found: [] },
  // No release with known files is tested with these.
  { plan: { cni: 'calico', k3sVersion: 'v1.37.0+k3s1' }, found: [{ proposal: null }] },
  { plan: { cni: 'calico', k3sVersion: 'v1.28.0+k3s1' }, found: [{ proposal: null }] },
  { plan: { cni: 'cilium', cniVersion: 'latest' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-manifest-version', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { cni: 'canal', cniVersion: '3.31.7' }, fixed: { cni: 'canal', cniVersion: 'v3.31.7' } },
  {
    plan: { cni: 'calico', cniUnchanged: true },
    fixed: { cni: 'calico', cniUnchanged: 'true', cniVersion: 'v3.32.2' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-manifest-version', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
