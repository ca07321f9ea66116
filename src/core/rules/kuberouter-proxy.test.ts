import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'kube-router', kubeRouterServiceProxy: true },
    found: [{ severity: 'error', field: 'disableKubeProxy' }],
  },
  { plan: { cni: 'calico', kubeRouterServiceProxy: true }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('kuberouter-proxy', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'kube-router', kubeRouterServiceProxy: true },
    fixed: { cni: 'kube-router', kubeRouterServiceProxy: 'true', disableKubeProxy: 'true' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('kuberouter-proxy', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
