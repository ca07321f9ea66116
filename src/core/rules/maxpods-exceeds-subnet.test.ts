import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  { plan: { maxPods: 254 }, fires: [{ severity: 'warning', isDefault: false, addresses: 253n, nodeCidrMaskSize: 24 }] },
  { plan: { nodeCidrMaskSize: 25 }, fires: [] },
  { plan: { nodeCidrMaskSize: 26 }, fires: [{ severity: 'warning', isDefault: true, maxPods: 110, addresses: 61n }] },
  {
    plan: { clusterCidr: 'fd00:42::/112', serviceCidr: 'fd00:43::/112', nodeCidrMaskSize: 122 },
    fires: [{ addresses: 62n }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv4: 26,
    },
    fires: [{ nodeCidrMaskSize: 26 }],
  },
  { plan: { nodeCidrMaskSize: 31 }, fires: [] },
  { plan: { nodeCidrMaskSize: 26, cni: 'kube-router', flannelBackend: 'none' }, fires: [{ addresses: 61n }] },
  { plan: { nodeCidrMaskSize: 26, cni: 'cilium', flannelBackend: 'none' }, fires: [] },
  { plan: { nodeCidrMaskSize: 26, flannelBackend: 'none' }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('maxpods-exceeds-subnet', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([{ plan: { nodeCidrMaskSize: 26 }, fixed: { nodeCidrMaskSize: '26', maxPods: '61' } }])(
  'the repair of $plan',
  ({ plan: fields, fixed }) => {
    const plan = planWith(fields);
    const [finding] = findingsOf('maxpods-exceeds-subnet', plan);
    const repaired = finding === undefined ? null : fixFinding(plan, finding);
    expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
    expect(repaired === null ? [] : findingsOf('maxpods-exceeds-subnet', repaired)).toEqual([]);
  },
);
