import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  {
    plan: { cni: 'canal', networkService: 'networkmanager' },
    found: [{ severity: 'warning', field: 'networkService', cni: 'canal' }],
  },
  { plan: { cni: 'cilium', networkService: 'networkmanager' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('networkmanager-calico', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
