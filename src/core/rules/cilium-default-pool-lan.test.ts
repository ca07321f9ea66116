import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'cilium', cniUnchanged: true, existingNetworks: [{ cidr: '10.1.0.0/24', kind: 'node-lan' }] },
    found: [{ severity: 'error', field: 'cniUnchanged', pool: '10.0.0.0/8', covered: '10.1.0.0/24' }],
  },
  { plan: { cni: 'cilium', cniUnchanged: true, existingNetworks: [{ cidr: '10.1.0.0/24', kind: 'vpn' }] }, found: [] },
  {
    plan: { cni: 'cilium', cniUnchanged: true, nodes: [{ role: 'agent', hostAddresses: '10.255.255.255' }] },
    found: [{ covered: '10.255.255.255' }],
  },
  { plan: { cni: 'cilium', cniUnchanged: true, nodes: [{ role: 'agent', hostAddresses: '11.0.0.0' }] }, found: [] },
  // Stated, or not used at all.
  {
    plan: {
      cni: 'cilium',
      cniUnchanged: true,
      cniPool: '10.42.0.0/16',
      nodes: [{ role: 'agent', nodeIp: '10.1.0.1' }],
    },
    found: [],
  },
  {
    plan: {
      cni: 'cilium',
      ciliumIpam: 'kubernetes',
      cniUnchanged: true,
      nodes: [{ role: 'agent', nodeIp: '10.1.0.1' }],
    },
    found: [],
  },
  { plan: { cni: 'calico', cniUnchanged: true, nodes: [{ role: 'agent', nodeIp: '192.168.1.10' }] }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-default-pool-lan', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'cilium', cniUnchanged: true, nodes: [{ role: 'agent', nodeIp: '10.1.0.10' }] },
    fixed: { cni: 'cilium', nodes: [{ role: 'agent', nodeIp: '10.1.0.10' }] },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cilium-default-pool-lan', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
