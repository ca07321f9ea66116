import { isSameCidr, type Cidr } from '../cidr/cidr';
import {
  defaultClusterCidr,
  defaultFamily,
  defaultServiceCidr,
  familiesOfStack,
  nodeCidrMaskSizeOf,
  ofFamily,
} from './effective';
import { withNodeCidrMaskSize } from './node-masks';
import type { Plan, Stack } from './plan';
import { DEFAULTS } from '../k3s/defaults';

/**
 * The plan with its ranges, masks and DNS addresses brought to a stack: what it has of a family stays, what it lacks gets
 * K3s's default range of that family, both lists in the stack's order.
 */
export function withStack(plan: Plan, stack: Stack): Plan {
  const families = familiesOfStack(stack);
  const clusterCidr = families.map((family) => ofFamily(plan.clusterCidr, family) ?? defaultClusterCidr(family));
  const serviceCidr = families.map((family) => ofFamily(plan.serviceCidr, family) ?? defaultServiceCidr(family));
  const withRanges: Plan = {
    ...plan,
    clusterCidr: unlessDefault(plan, clusterCidr, defaultClusterCidr(defaultFamily(plan))),
    serviceCidr: unlessDefault(plan, serviceCidr, defaultServiceCidr(defaultFamily(plan))),
    clusterDns: plan.clusterDns.filter(({ family }) => families.includes(family)),
    nodeCidrMaskSize: null,
    nodeCidrMaskSizeIpv4: null,
    nodeCidrMaskSizeIpv6: null,
  };
  return families.reduce((next, family) => {
    const nodeCidrMaskSize = nodeCidrMaskSizeOf(plan, family);
    return nodeCidrMaskSize === DEFAULTS.nodeCidrMaskSize[family] ? next : withNodeCidrMaskSize(next, family, nodeCidrMaskSize);
  }, withRanges);
}

// A range that nobody chose and that is K3s's default anyway stays unset.
function unlessDefault(plan: Plan, ranges: readonly Cidr[], kDefault: Cidr): readonly Cidr[] {
  const [only, ...more] = ranges;
  const isDefault = only !== undefined && more.length === 0 && isSameCidr(only, kDefault);
  const wasUnset = plan.clusterCidr.length === 0 && plan.serviceCidr.length === 0;
  return isDefault && wasUnset ? [] : ranges;
}
