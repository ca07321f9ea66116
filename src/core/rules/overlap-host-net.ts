import { printAddress, type Address } from '../cidr/address';
import { containsAddress, printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, registrationAddressOf } from '../plan/effective';
import { rangeElsewhere } from '../plan/free-range';
import type { Plan, PlanNode } from '../plan/plan';
import { moveAside, networkFindings, type NetworkFacts } from './network-overlaps';
import { calledName } from '../plan/node-name';
import { defineRule, type Found } from './rule';

/** The addresses of nodes inside a pod range, else those under which the API is reached. */
// A type, not an interface: only a type counts as a record of facts.
type AddressFacts = {
  readonly network: null;
  readonly range: string;
  readonly address: string;
  readonly node: string | null;
  /** 0 where it is the API's address. */
  readonly nodes: number;
  readonly proposal: string | null;
};

export const overlapHostNet = defineRule({
  id: 'overlap-host-net',
  field: 'clusterCidr',
  sources: [SOURCES.calicoRequirements, SOURCES.calculated],
  check: (plan): readonly Found<AddressFacts | NetworkFacts>[] => [
    ...addressFindings(plan),
    ...networkFindings(plan, 'overlap-host-net', 'error'),
  ],
  fix: moveAside,
});

// Addresses in Service ranges are `overlap-node-address`'s.
const addressFindings = (plan: Plan): readonly Found<AddressFacts>[] =>
  clusterCidrOf(plan).flatMap((range, item): readonly Found<AddressFacts>[] => {
    const inside = coveredOf(plan, range);
    if (inside === null) return [];
    const proposal = rangeElsewhere(plan, 'clusterCidr', range);
    const facts = {
      network: null,
      range: printCidr(range),
      address: printAddress(inside.address),
      node: inside.node,
      nodes: inside.nodes,
      proposal: proposal === null ? null : printCidr(proposal),
    };
    return [{ severity: 'error', place: { item }, facts }];
  });

interface Covered {
  readonly address: Address;
  readonly node: string | null;
  readonly nodes: number;
}

function coveredOf(plan: Plan, range: Cidr): Covered | null {
  const isInside = (address: Address): boolean => containsAddress(range, address);
  const nodes = plan.nodes.filter((node) => addressesOf(node).some((list) => list.some(isInside)));
  const [first] = nodes;
  const address = first === undefined ? undefined : addressesOf(first).flat().find(isInside);
  if (first !== undefined && address !== undefined) return { address, node: calledName(first), nodes: nodes.length };
  const ofApi = [plan.advertiseAddress, registrationAddressOf(plan)]
    .filter((each) => each !== null && typeof each !== 'string')
    .find(isInside);
  return ofApi === undefined ? null : { address: ofApi, node: null, nodes: 0 };
}

const addressesOf = ({ nodeIp, nodeExternalIp, hostAddresses }: PlanNode): readonly (readonly Address[])[] => [
  nodeIp,
  nodeExternalIp,
  hostAddresses,
];
