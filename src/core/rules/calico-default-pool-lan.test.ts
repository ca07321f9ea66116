import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', cniUnchanged: true, existingNetworks: [{ cidr: '192.168.1.0/24', kind: 'node-lan' }] },
    found: [{ severity: 'error', field: 'cniUnchanged', pool: '192.168.0.0/16', covered: '192.168.1.0/24' }],
  },
  {
    plan: { cni: 'calico', cniUnchanged: true, existingNetworks: [{ cidr: '192.168.1.0/24', kind: 'vpn' }] },
    found: [],
  },
  {
    plan: { cni: 'calico', cniUnchanged: true, nodes: [{ role: 'agent', hostAddresses: '192.168.1.10' }] },
    found: [{ covered: '192.168.1.10' }],
  },
  { plan: { cni: 'calico', cniUnchanged: true, nodes: [{ role: 'agent', hostAddresses: '192.0.2.10' }] }, found: [] },
  {
    plan: {
      cni: 'calico',
      cniUnchanged: true,
      cniPool: '10.42.0.0/16',
      nodes: [{ role: 'agent', nodeIp: '192.168.1.10' }],
    },
    found: [],
  },
  { plan: { cni: 'cilium', cniUnchanged: true, nodes: [{ role: 'agent', nodeIp: '10.1.0.10' }] }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-default-pool-lan', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'calico', cniUnchanged: true, nodes: [{ role: 'agent', nodeIp: '192.168.1.10' }] },
    fixed: { cni: 'calico', nodes: [{ role: 'agent', nodeIp: '192.168.1.10' }] },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-default-pool-lan', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
