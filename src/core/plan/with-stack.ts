import { isSameCidr, type Cidr } from '../cidr/cidr';
import { defaultClusterCidr, defaultFamily, defaultServiceCidr, familiesOfStack } from './effective';
import { withFamilies } from './families';
import type { Plan, Stack } from './plan';

/**
 * The plan with its ranges, masks and DNS addresses brought to a stack: what it has of a family stays, what it lacks gets
 * K3s's default range of that family or the next free one, both lists in the stack's order.
 */
export function withStack(plan: Plan, stack: Stack): Plan {
  const next = withFamilies(plan, familiesOfStack(stack));
  const wasUnset = plan.clusterCidr.length === 0 && plan.serviceCidr.length === 0;
  const family = defaultFamily(plan);
  const isDefault =
    isOnly(next.clusterCidr, defaultClusterCidr(family)) && isOnly(next.serviceCidr, defaultServiceCidr(family));
  // What nobody chose and is K3s's default anyway stays unset.
  return wasUnset && isDefault ? { ...next, clusterCidr: [], serviceCidr: [] } : next;
}

const isOnly = ([only, ...more]: readonly Cidr[], cidr: Cidr): boolean =>
  only !== undefined && more.length === 0 && isSameCidr(only, cidr);
