import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  {
    plan: { cni: 'cilium', cniLeftovers: true },
    found: [{ severity: 'warning', field: 'cniLeftovers', cni: 'cilium' }],
  },
  { plan: { cni: 'flannel', cniLeftovers: true }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cni-leftovers', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
