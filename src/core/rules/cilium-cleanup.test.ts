import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { cni: 'cilium' }, found: [{ severity: 'warning', field: 'cni', routing: null }] },
  { plan: { cni: 'cilium', ciliumRouting: 'geneve' }, found: [{ routing: 'geneve' }] },
  { plan: { flannelBackend: 'none' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-cleanup', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
