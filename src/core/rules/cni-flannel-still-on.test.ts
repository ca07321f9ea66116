import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', flannelBackend: 'host-gw' },
    found: [{ severity: 'error', field: 'flannelBackend', cni: 'calico', flannelBackend: 'host-gw' }],
  },
  { plan: { cni: 'other' }, found: [{ cni: 'other', flannelBackend: 'vxlan' }] },
  // Which CNI it is to be may stay open.
  { plan: { flannelBackend: 'none' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cni-flannel-still-on', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([{ plan: { cni: 'canal' }, fixed: { cni: 'canal', flannelBackend: 'none' } }])(
  'the repair of $plan',
  ({ plan: fields, fixed }) => {
    const plan = planWith(fields);
    const [finding] = findingsOf('cni-flannel-still-on', plan);
    const repaired = finding === undefined ? null : fixFinding(plan, finding);
    expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  },
);
