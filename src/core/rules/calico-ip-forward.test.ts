import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', calicoInstall: 'manifest' },
    found: [{ severity: 'warning', field: 'calicoIpForwarding', cni: 'calico', isManifest: true }],
  },
  { plan: { cni: 'calico', calicoIpForwarding: false }, found: [{ isManifest: false }] },
  { plan: { cni: 'canal' }, found: [{ cni: 'canal', isManifest: true }] },
  { plan: { cni: 'cilium' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-ip-forward', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([{ plan: { cni: 'canal', calicoIpForwarding: false }, fixed: { cni: 'canal', calicoIpForwarding: 'true' } }])(
  'the repair of $plan',
  ({ plan: fields, fixed }) => {
    const plan = planWith(fields);
    const [finding] = findingsOf('calico-ip-forward', plan);
    const repaired = finding === undefined ? null : fixFinding(plan, finding);
    expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  },
);
