import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  // One address is the tunnel's.
  {
    plan: { cni: 'calico', maxPods: 1280 },
    found: [
      {
        severity: 'error',
        field: 'cniBlockSizeIpv4',
        blockSize: 26,
        isDefaultBlock: true,
        pods: 1280,
        most: 1279n,
        proposal: 25,
      },
    ],
  },
  { plan: { cni: 'calico', maxPods: 1279 }, found: [] },
  { plan: { cni: 'calico', maxPods: 2000, podsPerNode: 100 }, found: [] },
  // kubelet stops at 110 by itself.
  { plan: { cni: 'calico', podsPerNode: 2000 }, found: [] },
  {
    plan: { cni: 'calico', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', cniBlockSizeIpv6: 126 },
    found: [{ field: 'cniBlockSizeIpv6', family: 'ipv6', most: 79n, proposal: 125 }],
  },
  { plan: { cni: 'calico', cniBlockSizeIpv4: 33 }, found: [] },
  { plan: { cni: 'kube-ovn', cniBlockSizeIpv4: 30 }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-blocks-per-node', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { cni: 'calico', cniBlockSizeIpv4: 31 }, fixed: { cni: 'calico', cniBlockSizeIpv4: '29' } },
  // /29 would have too few blocks for the nodes.
  { plan: { cni: 'calico', clusterCidr: '10.42.0.0/24', cniBlockSizeIpv4: 30, agents: 40 }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-blocks-per-node', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
