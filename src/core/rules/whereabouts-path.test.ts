import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const STANDARD = '/etc/cni/net.d/whereabouts.d/whereabouts.conf';

test.each([
  {
    plan: { multus: true, multusIpam: 'whereabouts' },
    found: [
      {
        severity: 'error',
        field: 'whereaboutsConfig',
        right: '/var/lib/rancher/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf',
        isStated: false,
      },
    ],
  },
  {
    plan: { multus: true, multusIpam: 'whereabouts', whereaboutsConfig: STANDARD },
    found: [{ path: STANDARD, isStated: true }],
  },
  {
    plan: { multus: true, multusIpam: 'whereabouts', dataDir: '/srv/k3s' },
    found: [{ right: '/srv/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf' }],
  },
  { plan: { multus: true, multusIpam: 'whereabouts', whereaboutsConfig: STANDARD, flannelBackend: 'none' }, found: [] },
  {
    plan: {
      multus: true,
      multusIpam: 'whereabouts',
      whereaboutsConfig: '/etc/whereabouts.conf',
      flannelBackend: 'none',
    },
    found: [{ right: STANDARD }],
  },
  { plan: { multus: true, multusIpam: 'host-local' }, found: [] },
  { plan: { multusIpam: 'whereabouts' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('whereabouts-path', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { multus: true, multusIpam: 'whereabouts' },
    fixed: {
      multus: 'true',
      multusIpam: 'whereabouts',
      whereaboutsConfig: '/var/lib/rancher/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf',
    },
  },
  {
    plan: {
      multus: true,
      multusIpam: 'whereabouts',
      whereaboutsConfig: '/etc/whereabouts.conf',
      flannelBackend: 'none',
    },
    fixed: { multus: 'true', multusIpam: 'whereabouts', flannelBackend: 'none' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('whereabouts-path', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
