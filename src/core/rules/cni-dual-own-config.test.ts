import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  {
    plan: { cni: 'calico', clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' },
    found: [{ severity: 'warning', field: 'cni', cni: 'calico' }],
  },
  {
    plan: {
      cni: 'calico',
      cniPool: '10.42.0.0/16,fd00:42::/56',
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
    },
    found: [],
  },
  {
    plan: {
      cni: 'calico',
      cniPool: '10.42.0.0/16',
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
    },
    found: [{ cni: 'calico' }],
  },
  {
    plan: {
      cni: 'cilium',
      ciliumIpv6: false,
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
    },
    found: [{ cni: 'cilium' }],
  },
  {
    plan: {
      flannelBackend: 'none',
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
    },
    found: [{ field: 'flannelBackend', cni: 'other' }],
  },
  { plan: { cni: 'calico', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' }, found: [] },
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cni-dual-own-config', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
