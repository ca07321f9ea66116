import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const CILIUM = { cni: 'cilium', ciliumKubeProxyReplacement: true, disableKubeProxy: true };
const IPV6 = { clusterCidr: 'fd00:42::/104', serviceCidr: 'fd00:43::/112' };

test.each([
  {
    plan: CILIUM,
    found: [{ severity: 'error', field: 'cniApiServer', problem: 'missing', proposal: 'localhost:6444' }],
  },
  // Without kube-proxy there is no Service address, whether Cilium replaces it or not.
  { plan: { cni: 'cilium', disableKubeProxy: true }, found: [{ problem: 'missing' }] },
  { plan: { cni: 'cilium', ciliumKubeProxyReplacement: true }, found: [] },
  { plan: { ...CILIUM, cniApiServer: '127.0.0.1:6444', agents: 3 }, found: [] },
  {
    plan: { ...CILIUM, cniApiServer: '[::1]:6444' },
    found: [{ problem: 'other-loopback', address: '[::1]:6444', loopback: '127.0.0.1' }],
  },
  { plan: { ...CILIUM, ...IPV6, cniApiServer: '[::1]:6444' }, found: [] },
  { plan: { ...CILIUM, ...IPV6, cniApiServer: '127.0.0.1:6444' }, found: [{ loopback: '::1' }] },
  { plan: { ...CILIUM, ...IPV6, cniApiServer: 'localhost:6444' }, found: [] },
  // Agentless servers run no Cilium.
  { plan: { ...CILIUM, ...IPV6, cniApiServer: '127.0.0.1:6444', disableAgent: true, agents: 1 }, found: [] },
  { plan: { ...CILIUM, cniApiServer: 'localhost:6443', agents: 1 }, found: [{ problem: 'server-port', agents: 1 }] },
  { plan: { ...CILIUM, cniApiServer: 'localhost:6443' }, found: [] },
  { plan: { ...CILIUM, cniApiServer: 'k3s.example.org:6443', agents: 1 }, found: [] },
  { plan: { ...CILIUM, cniApiServer: 'auto' }, found: [{ problem: 'automatic', proposal: 'localhost:6444' }] },
  { plan: { ...CILIUM, cniApiServer: '::1' }, found: [{ problem: 'no-port', proposal: 'localhost:6444' }] },
  {
    plan: { ...CILIUM, cniApiServer: 'k3s.example.org' },
    found: [{ problem: 'no-port', proposal: 'k3s.example.org:6443' }],
  },
  { plan: { ...CILIUM, cniApiServer: '2001:db8::10' }, found: [{ proposal: '[2001:db8::10]:6443' }] },
  // Wrong beside kube-proxy as well.
  {
    plan: { cni: 'cilium', cniApiServer: '192.0.2.10:' },
    found: [{ problem: 'no-port', proposal: '192.0.2.10:6443' }],
  },
  { plan: { ...CILIUM, cniApiServer: ':6444' }, found: [{ problem: 'missing' }] },
  { plan: { cni: 'calico', disableKubeProxy: true }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('cilium-api-address', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: CILIUM,
    fixed: {
      cni: 'cilium',
      ciliumKubeProxyReplacement: 'true',
      disableKubeProxy: 'true',
      cniApiServer: 'localhost:6444',
    },
  },
  {
    plan: { cni: 'cilium', cniApiServer: '[2001:db8::10]' },
    fixed: { cni: 'cilium', cniApiServer: '[2001:db8::10]:6443' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('cilium-api-address', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
