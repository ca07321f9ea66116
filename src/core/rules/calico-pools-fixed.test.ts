import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { cni: 'calico' }, found: [{ severity: 'info', field: 'cniPool', pools: ['10.42.0.0/16 (/26)'] }] },
  {
    plan: {
      cni: 'calico',
      cniBlockSizeIpv4: 24,
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
    },
    found: [{ pools: ['10.42.0.0/16 (/24)', 'fd00:42::/56 (/122)'] }],
  },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-pools-fixed', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
