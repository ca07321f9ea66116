import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { planWith } from '../../test-support/plans';
import { printPlan } from './plan-text';
import { isSamePlan } from './same-plan';

test.each([
  { a: {}, b: {}, same: true },
  { a: { clusterCidr: '10.42.0.0/16' }, b: { clusterCidr: '10.42.0.0/16' }, same: true },
  { a: { clusterCidr: '10.42.0.0/16' }, b: { clusterCidr: '10.42.0.0/17' }, same: false },
  { a: { clusterCidr: '10.42.0.0/16' }, b: { clusterCidr: '10.42.0.0/16,fd00:42::/56' }, same: false },
  { a: { clusterCidr: '10.42.0.0/16' }, b: {}, same: false },
  { a: { nodes: [{ nodeIp: '192.0.2.10' }] }, b: { nodes: [{ nodeIp: '192.0.2.10' }] }, same: true },
  { a: { nodes: [{ nodeIp: '192.0.2.10' }] }, b: { nodes: [{ nodeIp: '192.0.2.11' }] }, same: false },
  { a: { nodes: [{ nodeIp: '192.0.2.10' }] }, b: { nodes: [] }, same: false },
  { a: { existingNetworks: ['10.0.0.0/8;vpn'] }, b: { existingNetworks: ['10.0.0.0/8;vpc'] }, same: false },
])('$a and $b: $same', ({ a, b, same }) => {
  expect(isSamePlan(planWith(a), planWith(b))).toBe(same);
  expect(isSamePlan(planWith(b), planWith(a))).toBe(same);
});

test('plans are the same exactly if they print the same', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (a, b) => {
      expect(isSamePlan(a, b)).toBe(JSON.stringify(printPlan(a)) === JSON.stringify(printPlan(b)));
      expect(isSamePlan(a, structuredClone(a))).toBe(true);
    }),
  );
});
