import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', calicoEncapsulationIpv6: 'IPIP', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
    found: [{ severity: 'error', field: 'calicoEncapsulationIpv6', encapsulation: 'IPIP', proposal: 'VXLAN' }],
  },
  // calico.yaml has no encapsulation for IPv6.
  {
    plan: { cni: 'calico', calicoInstall: 'manifest', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
    found: [],
  },
  // No IPv6 pool.
  { plan: { cni: 'calico', calicoEncapsulationIpv6: 'IPIP' }, found: [] },
  {
    plan: { cni: 'canal', calicoEncapsulationIpv6: 'IPIP', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
    found: [],
  },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-ipip-v6', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: {
      cni: 'calico',
      calicoEncapsulationIpv6: 'IPIPCrossSubnet',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    fixed: {
      cni: 'calico',
      calicoEncapsulationIpv6: 'VXLANCrossSubnet',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-ipip-v6', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
