import { BITS } from '../cidr/address';
import { printCidr, type Cidr } from '../cidr/cidr';
import { WIDEST_SPAN } from '../k3s/node-block-limits';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, nodeCidrMaskSizeOf } from '../plan/effective';
import { fitsMask, fittingMask } from '../plan/layout';
import { withNodeCidrMaskSize } from '../plan/node-masks';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const nodeMaskV6Span = defineRule({
  id: 'node-mask-v6-span',
  field: 'clusterCidr',
  sources: [SOURCES.nodeIpam, SOURCES.seen],
  check: (plan) =>
    clusterCidrOf(plan).flatMap((cidr, item) => {
      const nodeCidrMaskSize = nodeCidrMaskSizeOf(plan, 'ipv6');
      const span = nodeCidrMaskSize - cidr.prefixLength;
      if (cidr.family === 'ipv4' || nodeCidrMaskSize > BITS.ipv6 || span <= WIDEST_SPAN.ipv6) return [];
      return [
        {
          severity: 'error',
          place: { item },
          facts: { range: printCidr(cidr), nodeCidrMaskSize, span, proposal: proposalFor(plan, cidr) },
        },
      ];
    }),
  fix: (plan, { facts }) => withNodeCidrMaskSize(plan, 'ipv6', facts.proposal),
});

// Half of what is allowed leaves room for nodes and for pods alike.
function proposalFor(plan: Plan, cidr: Cidr): number {
  const middle = cidr.prefixLength + WIDEST_SPAN.ipv6 / 2;
  return fitsMask(plan, cidr, middle) ? middle : fittingMask(plan, cidr);
}
