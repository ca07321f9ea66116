import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/104', serviceCidr: '10.43.0.0/16,fd00:43::/112' };

test.each([
  {
    plan: { cni: 'cilium', ...DUAL },
    found: [{ severity: 'error', field: 'ciliumIpv6', problem: 'off', range: 'fd00:42::/104' }],
  },
  { plan: { cni: 'cilium', ...DUAL, ciliumIpv6: false }, found: [{ problem: 'off' }] },
  { plan: { cni: 'cilium', ...DUAL, ciliumIpv6: true }, found: [] },
  { plan: { cni: 'cilium', ...DUAL, ciliumIpam: 'kubernetes' }, found: [{ problem: 'off' }] },
  {
    plan: { cni: 'cilium', ...DUAL, ciliumIpv6: true, cniPool: '10.42.0.0/16' },
    found: [{ field: 'cniPool', problem: 'no-pool', chartPool: 'fd00::/104' }],
  },
  { plan: { cni: 'cilium', ...DUAL, ciliumIpv6: true, cniUnchanged: true }, found: [{ problem: 'no-pool' }] },
  { plan: { cni: 'cilium', ...DUAL, ciliumIpv6: true, cniPool: '10.42.0.0/16,fd00:42::/112' }, found: [] },
  { plan: { cni: 'cilium', ...DUAL, ciliumIpv6: true, cniUnchanged: true, ciliumIpam: 'kubernetes' }, found: [] },
  { plan: { cni: 'cilium', clusterCidr: 'fd00:42::/104', serviceCidr: 'fd00:43::/112' }, found: [{ problem: 'off' }] },
  { plan: { cni: 'calico', ...DUAL }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-v6-off', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { cni: 'cilium', ...DUAL }, fixed: { cni: 'cilium', ...DUAL, ciliumIpv6: 'true' } },
  {
    plan: { cni: 'cilium', ...DUAL, ciliumIpv6: true, cniPool: '10.42.0.0/17' },
    fixed: { cni: 'cilium', ...DUAL, ciliumIpv6: 'true', cniPool: '10.42.0.0/17,fd00:42::/104' },
  },
  {
    plan: { cni: 'cilium', ...DUAL, ciliumIpv6: true, cniUnchanged: true },
    fixed: { cni: 'cilium', ...DUAL, ciliumIpv6: 'true' },
  },
  // The chart's mask is too long for an ordinary pod range.
  {
    plan: {
      cni: 'cilium',
      ...DUAL,
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      ciliumIpv6: true,
      cniPool: '10.42.0.0/16',
    },
    fixed: {
      cni: 'cilium',
      ...DUAL,
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      ciliumIpv6: 'true',
      cniPool: '10.42.0.0/16,fd00:42::/56',
      cniBlockSizeIpv6: '72',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cilium-v6-off', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
