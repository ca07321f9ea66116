import { isSameCidr, printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf, cniPoolOf, isPoolLeftAtDefault } from '../plan/cni-of';
import { clusterCidrOf, ofFamily } from '../plan/effective';
import { withPodRangesAsPool } from '../plan/foreign-pools';
import { defineRule } from './rule';

export const canalDefaultNet = defineRule({
  id: 'canal-default-net',
  field: 'cniUnchanged',
  sources: [CNI_SOURCES.canal],
  check: (plan) => {
    const [network] = cniPoolOf(plan);
    const range = ofFamily(clusterCidrOf(plan), 'ipv4');
    if (cniOf(plan) !== 'canal' || !isPoolLeftAtDefault(plan) || network === undefined || range === null) return null;
    if (isSameCidr(network, range)) return null;
    return { severity: 'error', facts: { network: printCidr(network), range: printCidr(range) } };
  },
  fix: withPodRangesAsPool,
});
