import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  {
    plan: { cni: 'calico', calicoEncapsulationIpv6: 'None', loadBalancer: 'metallb-bgp' },
    found: [{ severity: 'warning', field: 'loadBalancer' }],
  },
  { plan: { cni: 'calico', loadBalancer: 'metallb-bgp' }, found: [] },
  { plan: { cni: 'cilium', calicoBgp: true, loadBalancer: 'metallb-bgp' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('metallb-calico-bgp', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
