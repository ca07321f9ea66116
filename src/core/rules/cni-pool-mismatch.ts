import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf, isPoolLeftAtDefault } from '../plan/cni-of';
import { foreignPools, withPodRangesAsPool } from '../plan/foreign-pools';
import { defineRule } from './rule';

export const cniPoolMismatch = defineRule({
  id: 'cni-pool-mismatch',
  field: 'cniPool',
  sources: [CNI_SOURCES.calicoInitialPool, CNI_SOURCES.k3sTunnel, CNI_SOURCES.ciliumPool, CNI_SOURCES.kubeOvn],
  hides: ['canal-default-net', 'calico-manifest-pool', 'egress-cluster-pool'],
  check: (plan) =>
    foreignPools(plan).map(({ pool, item, podRange }) => ({
      severity: 'error',
      place: { item: isPoolLeftAtDefault(plan) ? null : item },
      facts: {
        cni: cniOf(plan),
        family: pool.family,
        pool: printCidr(pool),
        podRange: podRange === null ? null : printCidr(podRange),
        isDefault: isPoolLeftAtDefault(plan),
      },
    })),
  fix: withPodRangesAsPool,
});
