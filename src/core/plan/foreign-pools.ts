import { containsCidr, isSameCidr, type Cidr } from '../cidr/cidr';
import { cniOf, cniPoolOf } from './cni-of';
import { clusterCidrOf, ofFamily } from './effective';
import type { Plan } from './plan';
import { hasOwnIpam } from './pod-ipam';

/** A range from which the CNI would hand out addresses that K3s does not take for pods'. */
export interface ForeignPool {
  readonly pool: Cidr;
  readonly item: number;
  /** The pod range of that family; null where the cluster has none. */
  readonly podRange: Cidr | null;
}

/** The CNI's ranges that do not lie in the pod ranges. Canal's must be the pod range itself where it is stated. */
export function foreignPools(plan: Plan): readonly ForeignPool[] {
  if (!hasRanges(plan)) return [];
  const mustEqual = cniOf(plan) === 'canal' && plan.cniPool.length > 0;
  return cniPoolOf(plan).flatMap((pool, item) => {
    const podRange = ofFamily(clusterCidrOf(plan), pool.family);
    const isRight = podRange !== null && (mustEqual ? isSameCidr(podRange, pool) : containsCidr(podRange, pool));
    return isRight ? [] : [{ pool, item, podRange }];
  });
}

/** Antrea, kube-router and Cilium with `ipam: kubernetes` read the nodes' blocks and have no range of their own. */
const hasRanges = (plan: Plan): boolean =>
  cniOf(plan) === 'canal' || hasOwnIpam(plan) || (cniOf(plan) === 'other' && plan.cniPool.length > 0);

/** The plan with the CNI's ranges the same as the pod ranges. */
export const withPodRangesAsPool = (plan: Plan): Plan => ({ ...plan, cniPool: [], cniUnchanged: false });
