import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'cilium' },
    found: [{ severity: 'warning', field: 'ciliumKubeProxyReplacement', hasTraefik: true }],
  },
  { plan: { cni: 'cilium', ciliumKubeProxyReplacement: false, disable: ['traefik'] }, found: [{ hasTraefik: false }] },
  { plan: { cni: 'cilium', ciliumKubeProxyReplacement: true }, found: [] },
  // Traefik's traffic comes by another load balancer then.
  { plan: { cni: 'cilium', disable: ['servicelb'] }, found: [] },
  { plan: { cni: 'calico' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-hostport', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'cilium' },
    fixed: {
      cni: 'cilium',
      ciliumKubeProxyReplacement: 'true',
      disableKubeProxy: 'true',
      cniApiServer: 'localhost:6444',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cilium-hostport', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
