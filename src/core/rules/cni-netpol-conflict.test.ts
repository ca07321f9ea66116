import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'kube-router', flannelBackend: 'none' },
    found: [{ severity: 'warning', field: 'disableNetworkPolicy', cni: 'kube-router' }],
  },
  { plan: { cni: 'other', flannelBackend: 'none' }, found: [{ severity: 'info', cni: 'other' }] },
  { plan: {}, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cni-netpol-conflict', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([{ plan: { flannelBackend: 'none' }, fixed: { flannelBackend: 'none', disableNetworkPolicy: 'true' } }])(
  'the repair of $plan',
  ({ plan: fields, fixed }) => {
    const plan = planWith(fields);
    const [finding] = findingsOf('cni-netpol-conflict', plan);
    const repaired = finding === undefined ? null : fixFinding(plan, finding);
    expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  },
);
