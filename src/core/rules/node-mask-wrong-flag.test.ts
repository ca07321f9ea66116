import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { nodeCidrMaskSizeIpv6: 64 },
    fires: [{ severity: 'error', problem: 'other-family', flag: 'node-cidr-mask-size-ipv6' }],
  },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodeCidrMaskSizeIpv6: 72 }, fires: [] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodeCidrMaskSizeIpv4: 24 },
    fires: [{ problem: 'other-family', stack: 'ipv6' }],
  },
  { plan: { nodeCidrMaskSize: 22, nodeCidrMaskSizeIpv4: 22 }, fires: [{ problem: 'both-kinds' }] },
  { plan: { nodeCidrMaskSize: 22, nodeCidrMaskSizeIpv6: 64 }, fires: [{ problem: 'both-kinds' }] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112', nodeCidrMaskSize: 22 },
    fires: [{ severity: 'error', problem: 'generic-on-dual-stack' }],
  },
  // 0 counts as unset.
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112', nodeCidrMaskSize: 0 },
    fires: [],
  },
  { plan: { nodeCidrMaskSizeIpv6: 0 }, fires: [] },
  // Up to 1.22 the families' flags are for dual-stack alone.
  { plan: { k3sVersion: 'v1.22.17+k3s1', nodeCidrMaskSizeIpv4: 22 }, fires: [{ problem: 'family-flag-before-1.23' }] },
  { plan: { k3sVersion: 'v1.23.1+k3s1', nodeCidrMaskSizeIpv4: 22 }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('node-mask-wrong-flag', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { nodeCidrMaskSizeIpv6: 64 }, fixed: {} },
  { plan: { nodeCidrMaskSize: 22, nodeCidrMaskSizeIpv4: 26 }, fixed: { nodeCidrMaskSize: '22' } },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112', nodeCidrMaskSize: 22 },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv4: '22',
    },
  },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112', nodeCidrMaskSize: 72 },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv6: '72',
    },
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSize: 22,
      nodeCidrMaskSizeIpv4: 26,
    },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv4: '26',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('node-mask-wrong-flag', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('node-mask-wrong-flag', repaired)).toEqual([]);
});
