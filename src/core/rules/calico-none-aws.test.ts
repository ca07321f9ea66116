import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  {
    plan: { cni: 'calico', cloud: 'aws', calicoEncapsulation: 'IPIPCrossSubnet' },
    found: [{ severity: 'warning', field: 'calicoEncapsulation', family: 'ipv4', encapsulation: 'IPIPCrossSubnet' }],
  },
  { plan: { cni: 'calico', cloud: 'aws', calicoEncapsulation: 'IPIP' }, found: [] },
  {
    plan: {
      cni: 'calico',
      cloud: 'aws',
      calicoEncapsulation: 'VXLAN',
      calicoEncapsulationIpv6: 'None',
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
    },
    found: [{ field: 'calicoEncapsulationIpv6', family: 'ipv6' }],
  },
  { plan: { cni: 'calico', cloud: 'aws', calicoEncapsulationIpv6: 'None' }, found: [] },
  { plan: { cni: 'calico', cloud: 'aws' }, found: [] },
  { plan: { cni: 'calico', cloud: 'hetzner', calicoEncapsulation: 'None' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-none-aws', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
