import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { plan: {}, fires: [] },
  {
    plan: { nodeCidrMaskSize: 31 },
    fires: [{ severity: 'error', place: { field: 'nodeCidrMaskSize' }, proposal: 24 }],
  },
  { plan: { nodeCidrMaskSize: 32 }, fires: [{ severity: 'error' }] },
  { plan: { nodeCidrMaskSize: 33 }, fires: [] },
  {
    plan: { clusterCidr: 'fd00:42::/112', serviceCidr: 'fd00:43::/112', nodeCidrMaskSize: 127 },
    fires: [{ proposal: 116 }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv4: 31,
    },
    fires: [{ family: 'ipv4', place: { field: 'nodeCidrMaskSizeIpv4' } }],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('node-mask-no-room', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  { plan: { nodeCidrMaskSize: 31 }, fixed: { nodeCidrMaskSize: '24' } },
  // No mask makes room in two addresses.
  { plan: { clusterCidr: '10.42.0.0/31', nodeCidrMaskSize: 31 }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('node-mask-no-room', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('node-mask-no-room', repaired)).toEqual([]);
});
