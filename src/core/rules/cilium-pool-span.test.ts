import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const IPV6 = { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' };

test.each([
  {
    plan: { cni: 'cilium', ...IPV6 },
    found: [
      {
        severity: 'error',
        field: 'cniBlockSizeIpv6',
        problem: 'too-wide',
        pool: 'fd00:42::/56',
        mask: 120,
        isDefaultMask: true,
        longest: 72,
        proposal: 72,
      },
    ],
  },
  { plan: { cni: 'cilium', ...IPV6, cniBlockSizeIpv6: 56 }, found: [] },
  { plan: { cni: 'cilium', ...IPV6, cniBlockSizeIpv6: 55 }, found: [{ problem: 'below-pool', proposal: 56 }] },
  { plan: { cni: 'cilium', ...IPV6, cniBlockSizeIpv6: 129 }, found: [{ problem: 'no-prefix', proposal: 72 }] },
  { plan: { cni: 'cilium', ...IPV6, clusterCidr: 'fd00:42::/104' }, found: [] },
  { plan: { cni: 'cilium', ...IPV6, clusterCidr: 'fd00:42::/103' }, found: [{ longest: 119, proposal: 119 }] },
  // In IPv4 the distance does not matter.
  { plan: { cni: 'cilium', clusterCidr: '10.0.0.0/8', cniBlockSizeIpv4: 25 }, found: [] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 33 }, found: [{ field: 'cniBlockSizeIpv4', problem: 'no-prefix' }] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: -1 }, found: [{ problem: 'no-prefix' }] },
  // One mask for all pools of a family.
  {
    plan: { cni: 'cilium', cniPool: '10.42.0.0/20,10.42.16.0/25' },
    found: [{ problem: 'below-pool', pool: '10.42.16.0/25', proposal: 25 }],
  },
  // Too small for two nodes that run 110 pods each.
  { plan: { cni: 'cilium', clusterCidr: '10.42.0.0/25', agents: 1 }, found: [{ proposal: null }] },
  { plan: { cni: 'cilium', ...IPV6, ciliumIpam: 'kubernetes' }, found: [] },
  { plan: { cni: 'cilium', ...IPV6, ciliumIpam: 'multi-pool' }, found: [] },
  { plan: { cni: 'calico', ...IPV6 }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-pool-span', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'cilium', flannelBackend: 'none', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
    fixed: {
      cni: 'cilium',
      flannelBackend: 'none',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
      cniBlockSizeIpv6: '72',
    },
  },
  // The chart's own is left unsaid.
  {
    plan: { cni: 'cilium', clusterCidr: '10.42.0.0/24', cniBlockSizeIpv4: 23 },
    fixed: { cni: 'cilium', clusterCidr: '10.42.0.0/24' },
  },
  { plan: { cni: 'cilium', clusterCidr: '10.42.0.0/25', agents: 1 }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cilium-pool-span', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
