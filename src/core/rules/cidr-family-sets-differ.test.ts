import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' }, fires: [] },
  // The order is another rule's business.
  { plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: 'fd00:43::/112,10.43.0.0/16' }, fires: [] },
  // Ranges that are not set follow the first server's first node-ip.
  { plan: { clusterCidr: 'fd00:42::/56' }, fires: [{ severity: 'error', isServiceCidrDefault: true }] },
  { plan: { clusterCidr: 'fd00:42::/56', nodeIp: '2001:db8::10,192.0.2.10' }, fires: [] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56' },
    fires: [{ severity: 'error', place: { field: 'serviceCidr' }, services: '10.43.0.0/16, fd00:43::/112' }],
  },
  {
    plan: { serviceCidr: 'fd00:43::/112,10.43.0.0/16' },
    fires: [{ severity: 'error', place: { field: 'clusterCidr' }, isClusterCidrDefault: true }],
  },
  // Agentless servers do not look at it; agents do.
  { plan: { clusterCidr: 'fd00:42::/56', disableAgent: true }, fires: [{ severity: 'warning', isUnnoticed: true }] },
  { plan: { clusterCidr: 'fd00:42::/56', disableAgent: true, agents: 1 }, fires: [{ severity: 'error' }] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('cidr-family-sets-differ', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56' },
    fixed: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' },
  },
  {
    plan: { clusterCidr: 'fd00:42::/56' },
    fixed: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
  },
  // Only set Services: pods follow, also where K3s's default is taken.
  {
    plan: { serviceCidr: 'fd00:42::/112' },
    fixed: { clusterCidr: 'fd00:42:0:100::/56', serviceCidr: 'fd00:42::/112' },
  },
  // A mask for all becomes the family's own.
  {
    plan: { serviceCidr: '10.43.0.0/16,fd00:43::/112', nodeCidrMaskSize: 22 },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv4: '22',
    },
  },
  // Machines without IPv6 decide.
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', hostFamilies: 'ipv4' },
    fixed: { clusterCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16', hostFamilies: 'ipv4' },
  },
  // What the API advertises comes first.
  {
    plan: { clusterCidr: 'fd00:42::/56,10.42.0.0/16', advertiseAddress: '192.0.2.10' },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      advertiseAddress: '192.0.2.10',
    },
  },
  // Pods of one family, an API of the other: nobody knows which was meant.
  {
    plan: {
      clusterCidr: 'fd00:42::/56',
      serviceCidr: '10.43.0.0/16',
      hostFamilies: 'ipv6',
      advertiseAddress: '192.0.2.10',
    },
    fixed: null,
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cidr-family-sets-differ', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('cidr-family-sets-differ', repaired)).toEqual([]);
});
