import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf, cniPoolOf, isPoolLeftAtDefault } from '../plan/cni-of';
import { withPodRangesAsPool } from '../plan/foreign-pools';
import { lanInPool } from '../plan/lan-in-pool';
import { defineRule } from './rule';

export const calicoDefaultPoolLan = defineRule({
  id: 'calico-default-pool-lan',
  field: 'cniUnchanged',
  sources: [CNI_SOURCES.calicoK3sQuickstart],
  check: (plan) => {
    const [pool] = cniPoolOf(plan);
    if (cniOf(plan) !== 'calico' || !isPoolLeftAtDefault(plan) || pool === undefined) return null;
    const covered = lanInPool(plan, pool);
    return covered === null ? null : { severity: 'error', facts: { pool: printCidr(pool), covered } };
  },
  fix: withPodRangesAsPool,
});
