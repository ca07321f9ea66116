import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniPoolOf, isPoolLeftAtDefault } from '../plan/cni-of';
import { withPodRangesAsPool } from '../plan/foreign-pools';
import { lanInPool } from '../plan/lan-in-pool';
import { podIpamOf } from '../plan/pod-ipam';
import { defineRule } from './rule';

export const ciliumDefaultPoolLan = defineRule({
  id: 'cilium-default-pool-lan',
  field: 'cniUnchanged',
  sources: [CNI_SOURCES.ciliumPool],
  check: (plan) => {
    const [pool] = cniPoolOf(plan);
    if (podIpamOf(plan) !== 'cluster-pool' || !isPoolLeftAtDefault(plan) || pool === undefined) return null;
    const covered = lanInPool(plan, pool);
    return covered === null ? null : { severity: 'error', facts: { pool: printCidr(pool), covered } };
  },
  fix: withPodRangesAsPool,
});
