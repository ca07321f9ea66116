import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const OVN = { cni: 'kube-ovn', kubeOvnServiceCidr: '10.43.0.0/16' };
const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const IPV6 = { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' };

test.each([
  {
    plan: { cni: 'kube-ovn' },
    found: [
      {
        severity: 'error',
        field: 'kubeOvnServiceCidr',
        problem: 'service-cidr',
        stated: ['10.96.0.0/12'],
        isDefault: true,
        other: ['10.43.0.0/16'],
        proposal: '10.43.0.0/16',
      },
    ],
  },
  { plan: { cni: 'kube-ovn', kubeOvnServiceCidr: '10.43.0.0/17' }, found: [{ isDefault: false }] },
  {
    plan: { cni: 'kube-ovn', ...DUAL },
    found: [{ stated: ['10.96.0.0/12', 'fd00:10:96::/112'], proposal: '10.43.0.0/16,fd00:43::/112' }],
  },
  // In whatever order.
  { plan: { cni: 'kube-ovn', ...DUAL, kubeOvnServiceCidr: 'fd00:43::/112,10.43.0.0/16' }, found: [] },
  { plan: { cni: 'kube-ovn', ...DUAL, kubeOvnServiceCidr: '10.43.0.0/16' }, found: [{ problem: 'service-cidr' }] },
  // The network between nodes and pods.
  {
    plan: { ...OVN, nodes: [{ role: 'agent', nodeIp: '100.64.255.255' }] },
    found: [
      {
        field: 'kubeOvnJoinCidr',
        item: null,
        problem: 'node',
        other: ['100.64.255.255/32'],
        proposal: '100.65.0.0/16',
      },
    ],
  },
  { plan: { ...OVN, nodes: [{ role: 'agent', nodeIp: '100.65.0.0' }] }, found: [] },
  {
    plan: { ...OVN, existingNetworks: [{ cidr: '100.64.0.0/10', kind: 'vpn' }] },
    found: [{ problem: 'network', other: ['100.64.0.0/10'] }],
  },
  { plan: { ...OVN, existingNetworks: [{ cidr: '100.64.0.0/10', kind: 'other' }] }, found: [] },
  {
    plan: { ...OVN, kubeOvnJoinCidr: '172.16.0.0/16,10.42.1.0/24' },
    found: [{ item: 1, problem: 'pods', isDefault: false, other: ['10.42.0.0/16'] }],
  },
  { plan: { ...OVN, kubeOvnJoinCidr: '10.43.255.0/24' }, found: [{ problem: 'services' }] },
  { plan: { ...OVN, kubeOvnJoinCidr: '10.44.0.0/16' }, found: [] },
  { plan: { ...OVN, kubeOvnJoinCidr: '10.44.0.0/16', cniPool: '10.44.0.0/17' }, found: [{ problem: 'pods' }] },
  // `overlap-cgnat` tells.
  { plan: { ...OVN, clusterCidr: '100.64.0.0/16' }, found: [] },
  { plan: { cni: 'calico', kubeOvnServiceCidr: '10.96.0.0/12' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('kubeovn-svc-cidr', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { cni: 'kube-ovn' }, fixed: { cni: 'kube-ovn', kubeOvnServiceCidr: '10.43.0.0/16' } },
  {
    plan: { ...OVN, nodes: [{ role: 'agent', nodeIp: '100.64.0.1' }] },
    fixed: { ...OVN, kubeOvnJoinCidr: '100.65.0.0/16', nodes: [{ role: 'agent', nodeIp: '100.64.0.1' }] },
  },
  {
    plan: { ...OVN, kubeOvnJoinCidr: '172.16.0.0/16,10.42.1.0/24' },
    fixed: { ...OVN, kubeOvnJoinCidr: '172.16.0.0/16,100.64.0.0/24' },
  },
  // Where shared space is a VPN's, private space serves.
  {
    plan: { ...OVN, existingNetworks: [{ cidr: '100.64.0.0/10', kind: 'vpn' }] },
    fixed: { ...OVN, kubeOvnJoinCidr: '10.44.0.0/16', existingNetworks: '100.64.0.0/10;vpn' },
  },
  {
    plan: { cni: 'kube-ovn', ...IPV6, kubeOvnServiceCidr: 'fd00:43::/112', kubeOvnJoinCidr: 'fd00:42::/64' },
    fixed: { cni: 'kube-ovn', ...IPV6, kubeOvnServiceCidr: 'fd00:43::/112', kubeOvnJoinCidr: 'fd00:42:0:100::/64' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('kubeovn-svc-cidr', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
