import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { cni: 'cilium' }, found: [{ severity: 'info', field: 'cni', cni: 'cilium' }] },
  { plan: { flannelBackend: 'none' }, found: [{ field: 'flannelBackend', cni: 'other' }] },
  { plan: {}, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cni-nodes-notready', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
