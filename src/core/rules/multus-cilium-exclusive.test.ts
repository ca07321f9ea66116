import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'cilium', multus: true },
    found: [{ severity: 'error', field: 'ciliumExclusive', isDefault: true }],
  },
  { plan: { cni: 'cilium', multus: true, ciliumExclusive: true }, found: [{ isDefault: false }] },
  { plan: { cni: 'calico', multus: true, ciliumExclusive: true }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('multus-cilium-exclusive', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'cilium', multus: true },
    fixed: { cni: 'cilium', multus: 'true', ciliumExclusive: 'false' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('multus-cilium-exclusive', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
