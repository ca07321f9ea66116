import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', cniBlockSizeIpv4: 33 },
    found: [
      { severity: 'error', field: 'cniBlockSizeIpv4', blockSize: 33, from: 20, to: 32, pool: null, proposal: 26 },
    ],
  },
  { plan: { cni: 'calico', cniBlockSizeIpv4: 32 }, found: [] },
  {
    plan: { cni: 'calico', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', cniBlockSizeIpv6: 129 },
    found: [{ field: 'cniBlockSizeIpv6', from: 116, to: 128, proposal: 122 }],
  },
  {
    plan: { cni: 'calico', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', cniBlockSizeIpv6: 116 },
    found: [],
  },
  {
    plan: { cni: 'calico', clusterCidr: '10.42.0.0/24', cniBlockSizeIpv4: 23 },
    found: [{ pool: '10.42.0.0/24', proposal: 26 }],
  },
  { plan: { cni: 'calico', clusterCidr: '10.42.0.0/24', cniBlockSizeIpv4: 24 }, found: [] },
  // No pool of that family.
  { plan: { cni: 'calico', cniBlockSizeIpv6: 64 }, found: [] },
  { plan: { cni: 'cilium', cniBlockSizeIpv4: 16 }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-block-range', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { cni: 'calico', cniBlockSizeIpv4: 19 }, fixed: { cni: 'calico' } },
  {
    plan: { cni: 'calico', clusterCidr: '10.42.0.0/24', agents: 4, cniBlockSizeIpv4: 23 },
    fixed: { cni: 'calico', clusterCidr: '10.42.0.0/24', agents: '4', cniBlockSizeIpv4: '27' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-block-range', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
