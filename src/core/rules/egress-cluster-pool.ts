import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf, isPoolLeftAtDefault } from '../plan/cni-of';
import { egressSelectorModeOf } from '../plan/effective';
import { foreignPools, withPodRangesAsPool } from '../plan/foreign-pools';
import { defineRule } from './rule';

export const egressClusterPool = defineRule({
  id: 'egress-cluster-pool',
  field: 'cniPool',
  sources: [CNI_SOURCES.k3sTunnel],
  acknowledgeable: true,
  check: (plan) =>
    egressSelectorModeOf(plan) === 'cluster'
      ? foreignPools(plan).map(({ pool, item, podRange }) => ({
          severity: 'error',
          place: { item: isPoolLeftAtDefault(plan) ? null : item },
          facts: {
            cni: cniOf(plan),
            pool: printCidr(pool),
            podRange: podRange === null ? null : printCidr(podRange),
          },
        }))
      : null,
  fix: withPodRangesAsPool,
});
