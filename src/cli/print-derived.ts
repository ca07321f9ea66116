import { printAddress, type Address } from '../core/cidr/address';
import { printCidr } from '../core/cidr/cidr';
import type { Derived } from '../core/plan/derive';

const printed = (address: Address | null): string | null => (address === null ? null : printAddress(address));

/** The numbers as JSON can hold them: every count as decimal digits, since IPv6's do not fit into a JSON number. */
export const printDerived = (derived: Derived) => ({
  stack: derived.stack,
  families: derived.families,
  pods: derived.pods.map((range) => ({
    family: range.family,
    cidr: printCidr(range.cidr),
    nodeCidrMaskSize: range.nodeCidrMaskSize,
    nodeSubnetCount: String(range.nodeSubnetCount),
    usableNodeSubnetCount: String(range.usableNodeSubnetCount),
    podAddressesPerNode: String(range.podAddressesPerNode),
  })),
  services: derived.services.map((range) => ({
    family: range.family,
    cidr: printCidr(range.cidr),
    usableAddressCount: String(range.usableAddressCount),
    dnsAddress: printed(range.dnsAddress),
    staticBandCount: String(range.staticBandCount),
  })),
  apiAddress: printed(derived.apiAddress),
  clusterDns: derived.clusterDns.map(printAddress),
  nodesNow: String(derived.nodesNow),
  nodesAtPeak: String(derived.nodesAtPeak),
  nodeCapacity: String(derived.nodeCapacity),
  nodesLeftAtPeak: String(derived.nodesLeftAtPeak),
  maxPods: String(derived.maxPods),
  podAddressesPerNode: String(derived.podAddressesPerNode),
  podsPerNode: String(derived.podsPerNode),
  podsAtPeak: String(derived.podsAtPeak),
  podAddressesAtPeak: String(derived.podAddressesAtPeak),
  servicesUsable: String(derived.servicesUsable),
  limit: derived.limit,
  podMtu: derived.podMtu,
});
