import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { calicoBlockOf } from '../plan/calico';
import { cniOf, cniPoolOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const calicoPoolsFixed = defineRule({
  id: 'calico-pools-fixed',
  field: 'cniPool',
  sources: [CNI_SOURCES.calicoOperatorPools, CNI_SOURCES.calicoInitialPool],
  check: (plan) =>
    cniOf(plan) === 'calico'
      ? {
          severity: 'info',
          facts: {
            pools: cniPoolOf(plan).map((pool) => `${printCidr(pool)} (/${calicoBlockOf(plan, pool.family)})`),
          },
        }
      : null,
});
