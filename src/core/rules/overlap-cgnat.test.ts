import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { existingNetworks: ['100.64.0.0/10;vpn;Tailscale'] }, fires: [], others: 0 },
  {
    plan: { clusterCidr: '100.64.0.0/16', existingNetworks: ['100.64.0.0/10;vpn;Tailscale'] },
    fires: [
      {
        severity: 'warning',
        place: { field: 'clusterCidr', item: 0 },
        network: '100.64.0.0/10',
        label: 'Tailscale',
        isDirect: true,
        part: '100.64.0.0/16',
        proposal: '10.42.0.0/16',
      },
    ],
    others: 0,
  },
  // The VPN gives addresses from all of the space, not only from the network that is listed.
  {
    plan: { clusterCidr: '100.64.0.0/16', existingNetworks: ['100.100.0.0/16;vpn'] },
    fires: [{ isDirect: false, part: '100.64.0.0/16' }],
    others: 0,
  },
  {
    plan: { serviceCidr: '100.127.255.0/24', existingNetworks: ['100.64.0.0/32;vpn'] },
    fires: [{ isPods: false }],
    others: 0,
  },
  { plan: { clusterCidr: '100.63.0.0/16', existingNetworks: ['100.64.0.0/10;vpn'] }, fires: [], others: 0 },
  { plan: { clusterCidr: '100.128.0.0/16', existingNetworks: ['100.64.0.0/10;vpn'] }, fires: [], others: 0 },
  {
    plan: { clusterCidr: '100.0.0.0/8', existingNetworks: ['100.64.0.0/10;vpn'] },
    fires: [{ part: '100.64.0.0/10' }],
    others: 0,
  },
  // Wider than the space, or no VPN: the general rule's.
  { plan: { clusterCidr: '100.64.0.0/16', existingNetworks: ['100.64.0.0/9;vpn'] }, fires: [], others: 1 },
  { plan: { clusterCidr: '100.64.0.0/16', existingNetworks: ['100.64.0.0/10;other'] }, fires: [], others: 1 },
  { plan: { clusterCidr: '100.64.0.0/16', existingNetworks: ['fd00::/8;vpn'] }, fires: [], others: 0 },
])('$plan: $fires', ({ plan, fires, others }) => {
  const found = findingsOf('overlap-cgnat', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toHaveLength(fires.length);
  expect(found).toMatchObject(fires);
  expect(findingsOf('overlap-reachable-net', planWith(plan))).toHaveLength(others);
});

test('the repair leaves the space', () => {
  const plan = planWith({ clusterCidr: '100.64.0.0/12', existingNetworks: ['100.100.0.0/16;vpn'] });
  const [finding] = findingsOf('overlap-cgnat', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toMatchObject({ clusterCidr: '10.48.0.0/12' });
});

const KUBE_OVN = { cni: 'kube-ovn', flannelBackend: 'none' };

test.each([
  // K3s's own integration, whether the tailnet is listed or not, and said once.
  { plan: { vpn: 'tailscale', serviceCidr: '100.100.0.0/16' }, fires: ['warning serviceCidr 100.64.0.0/10'] },
  {
    plan: {
      vpn: 'tailscale',
      clusterCidr: '100.64.0.0/16',
      existingNetworks: ['100.64.0.0/10;vpn', '100.65.0.0/16;vpn'],
    },
    fires: ['warning clusterCidr 100.64.0.0/10'],
  },
  {
    plan: { vpn: 'tailscale', clusterCidr: 'fd7a:115c:a1e0:42::/64', serviceCidr: 'fd00:43::/112' },
    fires: ['warning clusterCidr fd7a:115c:a1e0::/48'],
  },
  { plan: { vpn: 'tailscale' }, fires: [] },
  // Where it is not stated, Kube-OVN takes 100.64.0.0/16.
  { plan: { ...KUBE_OVN, clusterCidr: '100.64.0.0/12' }, fires: ['error clusterCidr 100.64.0.0/16'] },
  { plan: { ...KUBE_OVN, clusterCidr: '100.65.0.0/16' }, fires: [] },
  {
    plan: { ...KUBE_OVN, kubeOvnJoinCidr: '100.65.0.0/16', clusterCidr: '100.65.0.0/16' },
    fires: ['error clusterCidr 100.65.0.0/16'],
  },
  // Elsewhere it is an ordinary overlap of Kube-OVN's.
  { plan: { ...KUBE_OVN, kubeOvnJoinCidr: '10.42.0.0/16' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('overlap-cgnat', planWith(plan));
  expect(found.map(({ severity, place, facts }) => `${severity} ${place.field} ${String(facts['network'])}`)).toEqual(
    fires,
  );
});
