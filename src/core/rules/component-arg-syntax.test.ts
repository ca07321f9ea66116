import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { kubeControllerManagerArg: ['v=2'], kubeletArg: ['node-ip=192.0.2.10,2001:db8::10'] }, fires: [] },
  {
    plan: { kubeControllerManagerArg: ['node-cidr-mask-size-ipv4=22,node-cidr-mask-size-ipv6=72'] },
    fires: [{ severity: 'error', problem: 'several-flags', place: { field: 'kubeControllerManagerArg', item: 0 } }],
  },
  { plan: { kubeletArg: ['v=2, max-pods=250'] }, fires: [{ problem: 'several-flags', component: 'kubelet' }] },
  // In maps, commas belong to the value.
  { plan: { kubeletArg: ['node-labels=a=b,c-d=e', 'system-reserved=cpu=100m,memory=1Gi'] }, fires: [] },
  { plan: { kubeApiserverArg: ['feature-gates=One=true,two=false', 'tls-cipher-suites=A,B'] }, fires: [] },
  {
    plan: { kubeControllerManagerArg: ['node-cidr-mask-size=/22'] },
    fires: [{ problem: 'not-a-number', value: '/22' }],
  },
  { plan: { kubeControllerManagerArg: ['node-cidr-mask-size'] }, fires: [{ problem: 'not-a-number', value: 'true' }] },
  { plan: { kubeControllerManagerArg: ['--node-cidr-mask-size-ipv4=024'] }, fires: [{ problem: 'not-a-number' }] },
  { plan: { kubeletArg: ['max-pods=many'] }, fires: [{ problem: 'not-a-number', component: 'kubelet' }] },
  { plan: { kubeletArg: ['max-pods=250'], kubeControllerManagerArg: ['node-cidr-mask-size=22'] }, fires: [] },
  {
    plan: { kubeControllerManagerArg: ['node-cidr-mask=22'] },
    fires: [{ problem: 'unknown-flag', key: 'node-cidr-mask' }],
  },
  {
    plan: { kubeControllerManagerArg: ['node-monitor-period=5s', 'cluster-name=a', 'node_cidr_mask_size=24'] },
    fires: [],
  },
  { plan: { kubeletArg: ['maxpods=250'] }, fires: [{ problem: 'unknown-flag', known: ['max-pods'] }] },
  { plan: { kubeletArg: ['node-ips=192.0.2.10'] }, fires: [{ problem: 'unknown-flag', known: ['node-ip'] }] },
  { plan: { kubeProxyArg: ['proxymode=ipvs'] }, fires: [{ problem: 'unknown-flag', component: 'kube-proxy' }] },
  { plan: { kubeProxyArg: ['proxy-mode=ipvs', 'proxy-port-range=0-0'] }, fires: [] },
  { plan: { kubeApiserverArg: ['service-cluster-iprange=10.50.0.0/16'] }, fires: [{ problem: 'unknown-flag' }] },
  { plan: { kubeApiserverArg: ['v=many'] }, fires: [{ problem: 'not-a-number' }] },
  // Agentless servers run neither of the two.
  { plan: { disableAgent: true, kubeletArg: ['max-pods=many'], kubeProxyArg: ['v=many'] }, fires: [] },
  { plan: { disableAgent: true, agents: 1, kubeletArg: ['max-pods=many'] }, fires: [{ problem: 'not-a-number' }] },
  { plan: { disableAgent: true, kubeApiserverArg: ['v=many'] }, fires: [{ problem: 'not-a-number' }] },
  { plan: { kubeletArg: ['node-labels=a=b', 'node-status-max-images=1', 'pods-per-core=10'] }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('component-arg-syntax', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { kubeletArg: ['v=2,max-pods=250', 'a=b'] },
    fixed: { kubeletArg: 'v=2\nmax-pods=250\na=b' },
  },
  // What stays wrong when taken apart is for a person.
  { plan: { kubeletArg: ['max-pods=many,v=2'] }, fixed: null },
  { plan: { kubeletArg: ['max-pods=many'] }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('component-arg-syntax', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('component-arg-syntax', repaired)).toEqual([]);
});
