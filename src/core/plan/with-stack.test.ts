import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { planWith } from '../../test-support/plans';
import { checkPlan } from '../rules/check-plan';
import { familiesOfStack, nodeCidrMaskSizeOf, stackOf } from './effective';
import { STACKS } from './fields';
import { withNodeCidrMaskSize } from './node-masks';
import { printPlan } from './plan-text';
import { withStack } from './with-stack';

const IPV4 = { clusterCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16' };
const IPV6 = { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' };
const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const DUAL_IPV6_FIRST = { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16' };

test.each([
  // What nobody wrote stays unwritten where it is K3s's default.
  { from: {}, stack: 'ipv4', to: {} },
  { from: { hostFamilies: 'ipv6' }, stack: 'ipv6', to: { hostFamilies: 'ipv6' } },
  { from: { hostFamilies: 'ipv6' }, stack: 'ipv4', to: { hostFamilies: 'ipv6', ...IPV4 } },
  { from: {}, stack: 'ipv6', to: IPV6 },
  { from: {}, stack: 'ipv4-ipv6', to: DUAL },
  { from: {}, stack: 'ipv6-ipv4', to: DUAL_IPV6_FIRST },
  { from: IPV4, stack: 'ipv4', to: IPV4 },
  { from: DUAL, stack: 'ipv4', to: IPV4 },
  { from: DUAL, stack: 'ipv6', to: IPV6 },
  { from: DUAL, stack: 'ipv6-ipv4', to: DUAL_IPV6_FIRST },
  {
    from: { clusterCidr: '10.52.0.0/16' },
    stack: 'ipv4-ipv6',
    to: { clusterCidr: '10.52.0.0/16,fd00:42::/56', serviceCidr: DUAL.serviceCidr },
  },
  // The generic mask becomes that of its own family, and back; the other family keeps its default.
  { from: { nodeCidrMaskSize: 22 }, stack: 'ipv4-ipv6', to: { ...DUAL, nodeCidrMaskSizeIpv4: '22' } },
  { from: { nodeCidrMaskSize: 22 }, stack: 'ipv6', to: IPV6 },
  { from: { ...DUAL, nodeCidrMaskSizeIpv4: 22 }, stack: 'ipv4', to: { ...IPV4, nodeCidrMaskSize: '22' } },
  { from: { ...DUAL, nodeCidrMaskSizeIpv4: 22 }, stack: 'ipv6', to: IPV6 },
  {
    from: { ...DUAL, nodeCidrMaskSizeIpv4: 22, nodeCidrMaskSizeIpv6: 72 },
    stack: 'ipv6-ipv4',
    to: { ...DUAL_IPV6_FIRST, nodeCidrMaskSizeIpv4: '22', nodeCidrMaskSizeIpv6: '72' },
  },
  // DNS addresses of a family that goes, go with it.
  {
    from: { ...DUAL, clusterDns: '10.43.0.10,fd00:43::a' },
    stack: 'ipv6',
    to: { ...IPV6, clusterDns: 'fd00:43::a' },
  },
] as const)('$from as $stack', ({ from, stack, to }) => {
  expect(printPlan(withStack(planWith(from), stack))).toEqual(to);
});

const arbitraryStack = fc.constantFrom(...STACKS);

test('any plan can be brought to any stack, and a second time changes nothing', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryStack, (plan, stack) => {
      const next = withStack(plan, stack);
      expect(stackOf(next)).toBe(stack);
      expect(withStack(next, stack)).toEqual(next);
    }),
    { numRuns: 300 },
  );
});

test('families that stay keep their masks', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryStack, (plan, stack) => {
      const kept = familiesOfStack(stack).filter((family) => familiesOfStack(stackOf(plan)).includes(family));
      const next = withStack(plan, stack);
      expect(kept.map((family) => nodeCidrMaskSizeOf(next, family))).toEqual(
        kept.map((family) => nodeCidrMaskSizeOf(plan, family)),
      );
    }),
    { numRuns: 300 },
  );
});

test.each(STACKS.flatMap((from) => STACKS.map((stack) => ({ from, stack }))))(
  'K3s defaults with a node mask go from $from to $stack without a finding about ranges',
  ({ from, stack }) => {
    const before = withStack(planWith({}), from);
    const plan = familiesOfStack(from).reduce(
      (masked, family) => withNodeCidrMaskSize(masked, family, family === 'ipv4' ? 22 : 72),
      before,
    );
    const found = checkPlan(withStack(plan, stack)).filter(({ severity }) => severity === 'error');
    expect(found).toEqual([]);
  },
);
