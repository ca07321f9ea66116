import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { multus: true },
    found: [
      {
        severity: 'error',
        field: 'multusBinDir',
        binDir: '/opt/cni/bin',
        right: '/var/lib/rancher/k3s/data/cni',
        isDefault: true,
        isLasting: true,
      },
    ],
  },
  // As K3s's documentation writes it.
  { plan: { multus: true, multusBinDir: '/var/lib/rancher/k3s/data/cni/' }, found: [] },
  { plan: { multus: true, multusBinDir: '/' }, found: [{ binDir: '/' }] },
  { plan: { multus: true, dataDir: '/srv/k3s/', multusBinDir: '/srv/k3s/data/cni' }, found: [] },
  {
    plan: { multus: true, dataDir: '/srv/k3s', multusBinDir: '/var/lib/rancher/k3s/data/cni' },
    found: [{ right: '/srv/k3s/data/cni', isDefault: false }],
  },
  ...[
    ['v1.28.14+k3s1', 'v1.28.15+k3s1'],
    ['v1.29.9+k3s1', 'v1.29.10+k3s1'],
    ['v1.30.5+k3s1', 'v1.30.6+k3s1'],
    ['v1.31.1+k3s1', 'v1.31.2+k3s1'],
    ['v1.27.16+k3s1', 'v1.32.0+k3s1'],
  ].flatMap(([before, since]) => [
    {
      plan: { multus: true, k3sVersion: before },
      found: [{ right: '/var/lib/rancher/k3s/data/current/bin', isLasting: false }],
    },
    { plan: { multus: true, k3sVersion: since, multusBinDir: '/var/lib/rancher/k3s/data/cni' }, found: [] },
  ]),
  // Without flannel the container runtime has its usual directories.
  { plan: { multus: true, flannelBackend: 'none', k3sVersion: 'v1.31.1+k3s1' }, found: [] },
  {
    plan: { multus: true, flannelBackend: 'none', multusBinDir: '/var/lib/rancher/k3s/data/cni' },
    found: [{ right: '/opt/cni/bin', isLasting: true }],
  },
  { plan: { multus: false, multusBinDir: '/usr/lib/cni' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('multus-bindir', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  { plan: { multus: true }, fixed: { multus: 'true', multusBinDir: '/var/lib/rancher/k3s/data/cni' } },
  {
    plan: { multus: true, flannelBackend: 'none', multusBinDir: '/usr/lib/cni' },
    fixed: { multus: 'true', flannelBackend: 'none' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('multus-bindir', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
