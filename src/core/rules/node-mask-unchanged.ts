import { printCidr } from '../cidr/cidr';
import { DEFAULTS } from '../k3s/defaults';
import { SOURCES } from '../k3s/source';
import { derive } from '../plan/derive';
import { defaultClusterCidr, peakNodeCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { podIpamOf } from '../plan/pod-ipam';
import type { Family } from '../cidr/address';
import { defineRule } from './rule';

export const nodeMaskUnchanged = defineRule({
  id: 'node-mask-unchanged',
  field: 'clusterCidr',
  sources: [SOURCES.basicOptions, SOURCES.nodeIpam],
  check: (plan) => {
    if (podIpamOf(plan) !== 'node-blocks') return null;
    const nodes = peakNodeCount(plan);
    return derive(plan).pods.flatMap(({ family, cidr, nodeSubnetCount, usableNodeSubnetCount }, item) => {
      const isOwnRange = cidr.prefixLength !== defaultClusterCidr(family).prefixLength;
      // Comfortable is twice the nodes: the range cannot be changed later.
      if (
        !isOwnRange ||
        isMaskSet(plan, family) ||
        nodeSubnetCount === 0n ||
        BigInt(nodes) * 2n <= usableNodeSubnetCount
      ) {
        return [];
      }
      return [
        {
          severity: 'warning',
          place: { item },
          facts: {
            range: printCidr(cidr),
            nodeCidrMaskSize: DEFAULTS.nodeCidrMaskSize[family],
            blocks: usableNodeSubnetCount,
            nodes,
          },
        },
      ];
    });
  },
});

const isMaskSet = (plan: Plan, family: Family): boolean =>
  Boolean(plan.nodeCidrMaskSize || (family === 'ipv4' ? plan.nodeCidrMaskSizeIpv4 : plan.nodeCidrMaskSizeIpv6));
