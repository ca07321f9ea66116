import { printAddress, type Address } from '../core/cidr/address';
import { printCidr } from '../core/cidr/cidr';
import { derive } from '../core/plan/derive';
import type { Plan } from '../core/plan/plan';
import { usageOf, type Numbers, type Use } from '../core/plan/usage';

const printed = (address: Address | null): string | null => (address === null ? null : printAddress(address));

const printedUse = ({ need, capacity }: Use) => ({ need: String(need), capacity: String(capacity) });

const printedNumbers = (numbers: Numbers) => ({
  nodeBlocks: String(numbers.nodeBlocks),
  blocksUsedNow: String(numbers.blocksUsedNow),
  blocksUsedAtPeak: String(numbers.blocksUsedAtPeak),
  blocksLeftAtPeak: String(numbers.blocksLeftAtPeak),
  podsNow: String(numbers.podsNow),
  podsAtPeak: String(numbers.podsAtPeak),
  services: String(numbers.services),
  servicesPlanned: String(numbers.servicesPlanned),
  servicesLeft: String(numbers.servicesLeft),
});

/** The numbers as JSON can hold them: every count as decimal digits, since IPv6's do not fit into a JSON number. */
export function printDerived(plan: Plan) {
  const derived = derive(plan);
  const usage = usageOf(plan, derived);
  return {
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
    limit: usage.limit,
    usage: {
      nodes: printedUse(usage.nodes),
      pods: printedUse(usage.pods),
      services: printedUse(usage.services),
      families: usage.families.map((numbers) => ({ family: numbers.family, ...printedNumbers(numbers) })),
      together: printedNumbers(usage.together),
    },
    podMtu: derived.podMtu,
  };
}
