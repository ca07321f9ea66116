import type { Family } from '../cidr/address';
import { printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, nodeCidrMaskSizeOf } from '../plan/effective';
import { withNodeCidrMaskSize } from '../plan/node-masks';
import { defineRule } from './rule';

export const nodeMaskBelowCluster = defineRule({
  id: 'node-mask-below-cluster',
  field: 'clusterCidr',
  sources: [SOURCES.nodeIpam, SOURCES.seen],
  check: (plan) =>
    clusterCidrOf(plan).flatMap((cidr, item) => {
      const nodeCidrMaskSize = nodeCidrMaskSizeOf(plan, cidr.family);
      if (nodeCidrMaskSize >= cidr.prefixLength) return [];
      return [
        {
          severity: 'error',
          place: { item },
          facts: {
            family: cidr.family,
            range: printCidr(cidr),
            prefixLength: cidr.prefixLength,
            nodeCidrMaskSize,
            proposal: fittingMask(cidr),
          },
        },
      ];
    }),
  fix: (plan, { facts }) => withNodeCidrMaskSize(plan, facts.family, facts.proposal),
});

// Sixteen blocks where the range has room for them, and never blocks too small for a pod.
const SMALLEST_BLOCK = { ipv4: 30, ipv6: 126 } as const satisfies Record<Family, number>;
const fittingMask = ({ family, prefixLength }: Cidr): number =>
  Math.max(prefixLength, Math.min(prefixLength + 4, SMALLEST_BLOCK[family]));
