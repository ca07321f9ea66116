import { printAddress, type Address } from '../cidr/address';
import { containsAddress, overlaps, printCidr, type Cidr } from '../cidr/cidr';
import type { Plan } from './plan';

/** The nodes' network, or else the address of a node, that lies in a range; null when none does. */
export function lanInPool(plan: Plan, pool: Cidr): string | null {
  const network = plan.existingNetworks.find(({ kind, cidr }) => kind === 'node-lan' && overlaps(cidr, pool));
  if (network !== undefined) return printCidr(network.cidr);
  const isInside = (address: Address): boolean => containsAddress(pool, address);
  const address = plan.nodes
    .flatMap(({ nodeIp, nodeExternalIp, hostAddresses }) => [...nodeIp, ...nodeExternalIp, ...hostAddresses])
    .find(isInside);
  return address === undefined ? null : printAddress(address);
}
