import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  {
    plan: {
      cni: 'calico',
      calicoEncapsulationIpv6: 'VXLANCrossSubnet',
      kernel: '4.15.0-213-generic',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    found: [{ severity: 'error', field: 'kernel', node: null, kernel: '4.15.0-213-generic', least: '4.19.1' }],
  },
  {
    plan: {
      cni: 'calico',
      calicoEncapsulationIpv6: 'VXLAN',
      platform: 'rhel',
      kernel: '3.10.0',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    found: [{ least: '4.18' }],
  },
  {
    plan: {
      cni: 'calico',
      calicoEncapsulationIpv6: 'VXLAN',
      kernel: '6.1',
      nodes: [{ role: 'agent', nodeName: 'old', kernel: '4.15' }],
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    found: [{ name: 'old', kernel: '4.15' }],
  },
  // A kernel that is not known may well be new enough.
  {
    plan: {
      cni: 'calico',
      calicoEncapsulationIpv6: 'VXLAN',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    found: [],
  },
  {
    plan: {
      cni: 'calico',
      calicoEncapsulationIpv6: 'None',
      kernel: '4.15',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    found: [],
  },
  { plan: { cni: 'calico', calicoEncapsulationIpv6: 'VXLAN', kernel: '4.15' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-vxlan-v6-kernel', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
