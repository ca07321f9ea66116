import { overlaps, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, serviceCidrOf } from '../plan/effective';
import { defineRule } from './rule';

type PoolFacts = { readonly pool: string; readonly range: string; readonly isPods: boolean };

export const overlapVipPool = defineRule<'overlap-vip-pool', PoolFacts>({
  id: 'overlap-vip-pool',
  field: 'loadBalancerPool',
  sources: [
    { kind: 'docs', label: 'MetalLB docs, Configuration', url: 'https://metallb.io/configuration/' },
    SOURCES.calculated,
  ],
  check: (plan) => {
    const ranges = [
      ...clusterCidrOf(plan).map((cidr) => ({ cidr, isPods: true })),
      ...serviceCidrOf(plan).map((cidr) => ({ cidr, isPods: false })),
    ];
    return plan.loadBalancerPool.flatMap((pool, item) =>
      ranges
        .filter(({ cidr }) => overlaps(cidr, pool))
        .slice(0, 1)
        .map(({ cidr, isPods }) => ({
          severity: 'error',
          place: { item },
          facts: { pool: printCidr(pool), range: printCidr(cidr), isPods },
        })),
    );
  },
});
