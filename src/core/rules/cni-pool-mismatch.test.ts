import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { checkPlan, fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'cilium', cniUnchanged: true },
    found: [
      {
        severity: 'error',
        field: 'cniPool',
        item: null,
        pool: '10.0.0.0/8',
        podRange: '10.42.0.0/16',
        isDefault: true,
      },
    ],
  },
  // Nothing of its own to be wrong.
  { plan: { cni: 'cilium', cniUnchanged: true, ciliumIpam: 'kubernetes' }, found: [] },
  { plan: { cni: 'antrea', cniPool: '10.50.0.0/16' }, found: [] },
  { plan: { cni: 'other', cniPool: '10.50.0.0/16' }, found: [{ cni: 'other', item: 0 }] },
  {
    plan: { cni: 'calico', cniPool: '10.42.0.0/16,fd00:42::/56' },
    found: [{ item: 1, family: 'ipv6', podRange: null }],
  },
  { plan: { cni: 'calico', cniPool: '10.42.0.0/15' }, found: [{ pool: '10.42.0.0/15' }] },
  { plan: { cni: 'canal', cniPool: '10.42.0.0/16' }, found: [] },
  { plan: { cni: 'flannel', cniPool: '10.50.0.0/16' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cni-pool-mismatch', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { cni: 'calico', cniUnchanged: true }, fixed: { cni: 'calico' } },
  { plan: { cni: 'kube-ovn', cniPool: '10.16.0.0/16' }, fixed: { cni: 'kube-ovn' } },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cni-pool-mismatch', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});

test.each([
  { plan: { cni: 'canal', cniUnchanged: true } },
  { plan: { cni: 'calico', calicoInstall: 'manifest', cniUnchanged: true, egressSelectorMode: 'cluster' } },
])('$plan is told once', ({ plan: fields }) => {
  const about = ['cniPool', 'cniUnchanged'];
  const said = checkPlan(planWith({ ...fields, flannelBackend: 'none' }));
  const errors = said.filter(({ severity, place }) => severity === 'error' && about.includes(place.field));
  expect(errors.map(({ id }) => id)).toEqual(['cni-pool-mismatch']);
});

test('a pool left at its default that covers the nodes is told as well', () => {
  const nodes = [{ role: 'server', nodeIp: '192.168.1.10' }];
  const fields = { cni: 'calico', flannelBackend: 'none', cniUnchanged: true, clusterCidr: '192.168.0.0/16', nodes };
  expect(checkPlan(planWith(fields)).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['overlap-host-net', 'calico-default-pool-lan']),
  );
});
