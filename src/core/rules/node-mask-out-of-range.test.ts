import { expect, test } from 'vitest';
import { printPlan, readPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { checkReading, fixFinding } from './check-plan';

test.each([
  {
    plan: { nodeCidrMaskSize: 33 },
    fires: [
      { severity: 'error', place: { field: 'nodeCidrMaskSize' }, problem: 'too-long', longest: 32, proposal: 24 },
    ],
  },
  { plan: { nodeCidrMaskSizeIpv4: 33 }, fires: [{ place: { field: 'nodeCidrMaskSizeIpv4' } }] },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', nodeCidrMaskSize: 129 },
    fires: [{ problem: 'too-long', longest: 128, proposal: 64 }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv4: 33,
      nodeCidrMaskSizeIpv6: 129,
    },
    fires: [{ longest: 32 }, { longest: 128 }],
  },
  { plan: { nodeCidrMaskSize: -1 }, fires: [{ severity: 'error', problem: 'negative', text: '-1' }] },
  { plan: { nodeCidrMaskSize: 0 }, fires: [] },
  // What nobody reads breaks nothing.
  { plan: { nodeCidrMaskSize: 33, cni: 'calico' }, fires: [{ severity: 'warning', problem: 'too-long-unused' }] },
  { plan: { nodeCidrMaskSize: -1, cni: 'calico' }, fires: [{ severity: 'error', problem: 'negative' }] },
  // Agentless servers are no nodes.
  { plan: { nodeCidrMaskSize: 33, disableAgent: true }, fires: [{ severity: 'warning', problem: 'too-long' }] },
  { plan: { nodeCidrMaskSize: 33, disableAgent: true, agents: 1 }, fires: [{ severity: 'error' }] },
  { plan: { nodeCidrMaskSize: -1, disableAgent: true }, fires: [{ severity: 'error' }] },
  { plan: { nodeCidrMaskSize: 33, cni: 'canal' }, fires: [{ severity: 'error', problem: 'too-long' }] },
  { plan: { nodeCidrMaskSize: 33, flannelBackend: 'none' }, fires: [{ severity: 'error', problem: 'too-long' }] },
  // Where the default does not fit, the proposal does.
  { plan: { clusterCidr: '10.42.0.0/25', nodeCidrMaskSize: 33 }, fires: [{ proposal: 29 }] },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('node-mask-out-of-range', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test('a text that is no number has no repair', () => {
  const reading = readPlan({ nodeCidrMaskSize: '/24' });
  const finding = checkReading(reading).find(({ id }) => id === 'node-mask-out-of-range');
  expect(finding).toMatchObject({ severity: 'error', facts: { text: '/24', problem: 'not-a-number' } });
  expect(finding === undefined ? null : fixFinding(reading.plan, finding)).toBeNull();
});

test.each([
  { plan: { nodeCidrMaskSize: 33 }, fixed: { nodeCidrMaskSize: '24' } },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv6: -1,
    },
    fixed: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeCidrMaskSizeIpv6: '64',
    },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('node-mask-out-of-range', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('node-mask-out-of-range', repaired)).toEqual([]);
});
