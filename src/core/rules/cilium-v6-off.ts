import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { ciliumMaskOf, ciliumPoolsOf, fittingMask, maskProblem, withCiliumMask } from '../plan/cilium';
import { cniOf } from '../plan/cni-of';
import { clusterCidrOf } from '../plan/effective';
import { withPodRangesAsPool } from '../plan/foreign-pools';
import type { Plan } from '../plan/plan';
import { podIpamOf } from '../plan/pod-ipam';
import { defineRule } from './rule';

type Ipv6Facts = {
  readonly problem: 'off' | 'no-pool';
  readonly range: string;
  /** What its chart takes where no IPv6 pool is given. */
  readonly chartPool: string;
};

const CHART_POOL = 'fd00::/104';

export const ciliumV6Off = defineRule<'cilium-v6-off', Ipv6Facts>({
  id: 'cilium-v6-off',
  field: 'ciliumIpv6',
  sources: [OTHER_CNI_SOURCES.ciliumValues, CNI_SOURCES.ciliumPool],
  check: (plan) => {
    const range = clusterCidrOf(plan).find(({ family }) => family === 'ipv6');
    if (cniOf(plan) !== 'cilium' || range === undefined) return null;
    const problem = plan.ciliumIpv6 !== true ? 'off' : lacksPool(plan) ? 'no-pool' : null;
    if (problem === null) return null;
    const facts = { problem, range: printCidr(range), chartPool: CHART_POOL } as const;
    return { severity: 'error', place: { field: problem === 'off' ? 'ciliumIpv6' : 'cniPool' }, facts };
  },
  fix: (plan) => withFittingMask(withIpv6Pool({ ...plan, ciliumIpv6: true })),
});

const lacksPool = (plan: Plan): boolean =>
  podIpamOf(plan) === 'cluster-pool' && ciliumPoolsOf(plan, 'ipv6').length === 0;

function withIpv6Pool(plan: Plan): Plan {
  if (!lacksPool(plan)) return plan;
  if (plan.cniPool.length === 0) return withPodRangesAsPool(plan);
  return { ...plan, cniPool: [...plan.cniPool, ...clusterCidrOf(plan).filter(({ family }) => family === 'ipv6')] };
}

/** The chart's own mask is too long for most ranges. */
function withFittingMask(plan: Plan): Plan {
  const isFine = ciliumPoolsOf(plan, 'ipv6').every((pool) => maskProblem(pool, ciliumMaskOf(plan, 'ipv6')) === null);
  const mask = isFine ? null : fittingMask(plan, 'ipv6');
  return mask === null ? plan : withCiliumMask(plan, 'ipv6', mask);
}
