import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  // flannel needs the very range, not just one inside.
  {
    plan: { cni: 'canal', cniUnchanged: true, clusterCidr: '10.0.0.0/8', serviceCidr: '172.16.0.0/16' },
    found: [{ severity: 'error', field: 'cniUnchanged', network: '10.244.0.0/16', range: '10.0.0.0/8' }],
  },
  { plan: { cni: 'canal', cniUnchanged: true, cniPool: '10.42.0.0/16' }, found: [] },
  { plan: { cni: 'canal', cniUnchanged: true, clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' }, found: [] },
  { plan: { cni: 'calico', cniUnchanged: true }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('canal-default-net', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([{ plan: { cni: 'canal', cniUnchanged: true }, fixed: { cni: 'canal' } }])(
  'the repair of $plan',
  ({ plan: fields, fixed }) => {
    const plan = planWith(fields);
    const [finding] = findingsOf('canal-default-net', plan);
    const repaired = finding === undefined ? null : fixFinding(plan, finding);
    expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  },
);
