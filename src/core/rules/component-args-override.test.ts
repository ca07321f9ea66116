import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: { kubeControllerManagerArg: ['v=2'], kubeApiserverArg: ['audit-log-maxage=7'] }, fires: [] },
  {
    plan: { kubeControllerManagerArg: ['v=2', 'cluster-cidr=10.50.0.0/16'] },
    fires: [
      {
        severity: 'error',
        place: { field: 'kubeControllerManagerArg', item: 1 },
        key: 'cluster-cidr',
        flag: 'cluster-cidr',
        value: '10.42.0.0/16',
      },
    ],
  },
  {
    plan: { kubeControllerManagerArg: ['--service-cluster-ip-range=10.50.0.0/16'] },
    fires: [{ flag: 'service-cidr' }],
  },
  {
    plan: { kubeApiserverArg: ['service-cluster-ip-range=10.50.0.0/16'] },
    fires: [{ severity: 'error', component: 'kube-apiserver', flag: 'service-cidr', value: '10.43.0.0/16' }],
  },
  { plan: { kubeApiserverArg: ['service-node-port-range=30000-30100'] }, fires: [{ value: '30000-32767' }] },
  {
    plan: { kubeApiserverArg: ['service-cluster-ip-range+=,10.50.0.0/16'] },
    fires: [{ key: 'service-cluster-ip-range' }],
  },
  // The same value once more changes nothing.
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      kubeControllerManagerArg: ['cluster-cidr=10.42.0.0/16,fd00:42::/56'],
    },
    fires: [],
  },
  // A name that only begins alike is another flag.
  { plan: { kubeControllerManagerArg: ['cluster-cidr-x=1'], kubeletArg: ['cluster-cidr=1'] }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('component-args-override', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: { kubeControllerManagerArg: ['v=2', 'cluster-cidr=10.50.0.0/16'] },
    fixed: { kubeControllerManagerArg: 'v=2' },
  },
  { plan: { kubeApiserverArg: ['service-node-port-range=30000-30100'] }, fixed: {} },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('component-args-override', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('component-args-override', repaired)).toEqual([]);
});
