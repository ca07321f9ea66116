import { printAddress, type Address } from '../cidr/address';
import { containsAddress, overlaps, printCidr, type Cidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf, cniPoolOf, isPoolLeftAtDefault } from '../plan/cni-of';
import { withPodRangesAsPool } from '../plan/foreign-pools';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const calicoDefaultPoolLan = defineRule({
  id: 'calico-default-pool-lan',
  field: 'cniUnchanged',
  sources: [CNI_SOURCES.calicoK3sQuickstart],
  check: (plan) => {
    const [pool] = cniPoolOf(plan);
    if (cniOf(plan) !== 'calico' || !isPoolLeftAtDefault(plan) || pool === undefined) return null;
    const covered = coveredBy(plan, pool);
    return covered === null ? null : { severity: 'error', facts: { pool: printCidr(pool), covered } };
  },
  fix: withPodRangesAsPool,
});

/** The nodes' network or the address of a node that lies in the pool. */
function coveredBy(plan: Plan, pool: Cidr): string | null {
  const network = plan.existingNetworks.find(({ kind, cidr }) => kind === 'node-lan' && overlaps(cidr, pool));
  if (network !== undefined) return printCidr(network.cidr);
  const isInside = (address: Address): boolean => containsAddress(pool, address);
  const address = plan.nodes
    .flatMap(({ nodeIp, nodeExternalIp, hostAddresses }) => [...nodeIp, ...nodeExternalIp, ...hostAddresses])
    .find(isInside);
  return address === undefined ? null : printAddress(address);
}
