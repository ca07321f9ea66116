import { containsCidr, printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf, cniPoolOf, isPoolLeftAtDefault } from '../plan/cni-of';
import { clusterCidrOf, ofFamily } from '../plan/effective';
import { withPodRangesAsPool } from '../plan/foreign-pools';
import { defineRule } from './rule';

export const calicoManifestPool = defineRule({
  id: 'calico-manifest-pool',
  field: 'cniUnchanged',
  sources: [CNI_SOURCES.calicoOnPremises],
  check: (plan) => {
    const [pool] = cniPoolOf(plan);
    const range = ofFamily(clusterCidrOf(plan), 'ipv4');
    const isManifest = cniOf(plan) === 'calico' && plan.calicoInstall === 'manifest';
    if (!isManifest || !isPoolLeftAtDefault(plan) || pool === undefined || range === null) return null;
    // A larger pod range has the pool in it: pods then only use that part.
    if (containsCidr(range, pool)) return null;
    return { severity: 'error', facts: { pool: printCidr(pool), range: printCidr(range) } };
  },
  fix: withPodRangesAsPool,
});
