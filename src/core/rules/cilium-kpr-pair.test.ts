import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'cilium', ciliumKubeProxyReplacement: true },
    found: [{ severity: 'warning', field: 'disableKubeProxy', api: 'localhost:6444' }],
  },
  {
    plan: { cni: 'cilium', ciliumKubeProxyReplacement: true, cniApiServer: '192.0.2.10:6443' },
    found: [{ api: null }],
  },
  { plan: { cni: 'cilium', ciliumKubeProxyReplacement: true, disableKubeProxy: true }, found: [] },
  { plan: { cni: 'cilium' }, found: [] },
  { plan: { cni: 'calico', ciliumKubeProxyReplacement: true }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-kpr-pair', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'cilium', ciliumKubeProxyReplacement: true },
    fixed: {
      cni: 'cilium',
      ciliumKubeProxyReplacement: 'true',
      disableKubeProxy: 'true',
      cniApiServer: 'localhost:6444',
    },
  },
  {
    plan: { cni: 'cilium', ciliumKubeProxyReplacement: true, cniApiServer: '192.0.2.10:6443' },
    fixed: {
      cni: 'cilium',
      ciliumKubeProxyReplacement: 'true',
      disableKubeProxy: 'true',
      cniApiServer: '192.0.2.10:6443',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cilium-kpr-pair', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
