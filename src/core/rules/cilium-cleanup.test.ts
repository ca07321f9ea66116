import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { cni: 'cilium' }, found: [{ severity: 'warning', field: 'cni', tunnel: 'cilium_vxlan' }] },
  { plan: { cni: 'cilium', ciliumRouting: 'geneve' }, found: [{ tunnel: 'cilium_geneve' }] },
  { plan: { cni: 'cilium', ciliumRouting: 'native' }, found: [{ tunnel: null }] },
  { plan: { flannelBackend: 'none' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-cleanup', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
