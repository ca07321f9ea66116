import { printAddress, type Address } from '../cidr/address';
import { containsAddress, printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf } from '../plan/effective';
import { defaultRange, freeRange, withRange } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const overlapHostNet = defineRule({
  id: 'overlap-host-net',
  field: 'clusterCidr',
  sources: [
    {
      kind: 'docs',
      label: 'Calico docs, System requirements',
      url: 'https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements',
    },
    SOURCES.calculated,
  ],
  check: (plan) => {
    const hosts = hostsOf(plan);
    return clusterCidrOf(plan).flatMap((range, item) => {
      const inside = hosts.filter(({ address }) => containsAddress(range, address));
      const [first] = inside;
      if (first === undefined) return [];
      const proposal = elsewhere(plan, range);
      return [
        {
          severity: 'error',
          place: { item },
          facts: {
            range: printCidr(range),
            address: printAddress(first.address),
            node: first.node,
            nodes: new Set(inside.map(({ index }) => index)).size,
            proposal: proposal === null ? null : printCidr(proposal),
          },
        },
      ];
    });
  },
  fix: (plan, { place: { item } }) => {
    const range = clusterCidrOf(plan)[item ?? 0];
    const proposal = range === undefined ? null : elsewhere(plan, range);
    return proposal === null ? null : withRange(plan, 'clusterCidr', item ?? 0, proposal);
  },
});

interface Host {
  readonly address: Address;
  readonly index: number;
  readonly node: string | null;
}

const hostsOf = (plan: Plan): readonly Host[] =>
  plan.nodes.flatMap(({ nodeIp, hostAddresses, nodeName, hostname }, index) =>
    [...nodeIp, ...hostAddresses].map((address) => ({ address, index, node: nodeName ?? hostname })),
  );

function elsewhere(plan: Plan, range: Cidr): Cidr | null {
  const { family, prefixLength } = range;
  return (
    freeRange(plan, 'clusterCidr', family, prefixLength, [range]) ??
    freeRange(plan, 'clusterCidr', family, defaultRange('clusterCidr', family).prefixLength, [range])
  );
}
