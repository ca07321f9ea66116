import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { airGap: true, cni: 'calico' }, found: [{ severity: 'warning', field: 'airGap', cni: 'calico' }] },
  { plan: { airGap: true, flannelBackend: 'none' }, found: [{ cni: 'other' }] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('airgap-cni-images', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
