import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { multus: true, multusIpam: 'host-local', agents: 2 },
    found: [{ severity: 'warning', field: 'multusIpam', nodes: 3 }],
  },
  { plan: { multus: true, multusIpam: 'host-local', nodesAtPeak: 2 }, found: [{ nodes: 2 }] },
  { plan: { multus: true, multusIpam: 'whereabouts', agents: 2 }, found: [] },
  { plan: { multusIpam: 'host-local', agents: 2 }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('multus-hostlocal', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { multus: true, multusIpam: 'host-local', agents: 2 },
    fixed: {
      multus: 'true',
      multusIpam: 'whereabouts',
      whereaboutsConfig: '/var/lib/rancher/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf',
      agents: '2',
    },
  },
  {
    plan: { multus: true, multusIpam: 'host-local', agents: 2, flannelBackend: 'none' },
    fixed: { multus: 'true', multusIpam: 'whereabouts', agents: '2', flannelBackend: 'none' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('multus-hostlocal', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
