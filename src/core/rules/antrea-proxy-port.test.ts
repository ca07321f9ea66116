import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'antrea', antreaProxyAll: true },
    found: [{ severity: 'warning', field: 'disableKubeProxy', port: 10_256 }],
  },
  { plan: { cni: 'antrea', antreaProxyAll: true, disableKubeProxy: true }, found: [] },
  {
    plan: { cni: 'antrea', antreaProxyAll: true, kubeProxyArg: ['healthz-bind-address=127.0.0.1:10256'] },
    found: [{}],
  },
  { plan: { cni: 'antrea', antreaProxyAll: true, kubeProxyArg: ['healthz-bind-address=[::]:10266'] }, found: [] },
  // The last one counts.
  {
    plan: {
      cni: 'antrea',
      antreaProxyAll: true,
      kubeProxyArg: ['healthz-bind-address=:10266', 'healthz-bind-address=:10256'],
    },
    found: [{}],
  },
  { plan: { cni: 'calico', antreaProxyAll: true }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('antrea-proxy-port', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'antrea', flannelBackend: 'none', antreaProxyAll: true },
    fixed: { cni: 'antrea', flannelBackend: 'none', antreaProxyAll: 'true', disableKubeProxy: 'true' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('antrea-proxy-port', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
