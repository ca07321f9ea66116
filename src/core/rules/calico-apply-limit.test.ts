import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { cni: 'calico' }, found: [{ severity: 'info', field: 'calicoInstall' }] },
  // Its file is small enough.
  { plan: { cni: 'canal' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-apply-limit', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
