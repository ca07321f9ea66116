import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { derive } from '../plan/derive';
import { cniOf } from '../plan/cni-of';
import { peakNodeCount } from '../plan/effective';
import { relayout } from '../plan/layout';
import { podIpamOf } from '../plan/pod-ipam';
import { defineRule } from './rule';

export const nodesExceedSubnets = defineRule({
  id: 'nodes-exceed-subnets',
  field: 'clusterCidr',
  sources: [SOURCES.nodeIpam, SOURCES.seen],
  hides: ['node-mask-unchanged'],
  check: (plan) => {
    // Calico, Cilium's pools and others leave these blocks alone.
    if (podIpamOf(plan) !== 'node-blocks') return null;
    const nodes = peakNodeCount(plan);
    return derive(plan).pods.flatMap((pod, item) => {
      // A mask that gives no blocks at all is the mask's fault and said there.
      if (pod.nodeSubnetCount === 0n || BigInt(nodes) <= pod.usableNodeSubnetCount) return [];
      const layout = relayout(plan, item, nodes)?.layout ?? null;
      return [
        {
          severity: 'error',
          place: { item },
          facts: {
            range: printCidr(pod.cidr),
            nodeCidrMaskSize: pod.nodeCidrMaskSize,
            blocks: pod.usableNodeSubnetCount,
            nodes,
            family: pod.family,
            cni: cniOf(plan),
            proposal: layout === null ? null : printCidr(layout.cidr),
            proposedMask: layout?.nodeCidrMaskSize ?? null,
          },
        },
      ];
    });
  },
  fix: (plan, { place }) => relayout(plan, place.item, peakNodeCount(plan))?.plan ?? null,
});
