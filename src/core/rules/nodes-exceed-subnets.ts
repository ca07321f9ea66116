import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { derive } from '../plan/derive';
import { clusterCidrOf, flannelBackendOf, peakNodeCount } from '../plan/effective';
import { podsToHold, proposedLayout, withLayout } from '../plan/layout';
import { defineRule } from './rule';

export const nodesExceedSubnets = defineRule({
  id: 'nodes-exceed-subnets',
  field: 'clusterCidr',
  sources: [SOURCES.nodeIpam, SOURCES.seen],
  hides: ['node-mask-unchanged'],
  check: (plan) => {
    // With backend none it is the other CNI that decides whether nodes live on these blocks.
    if (flannelBackendOf(plan) === 'none') return null;
    const nodes = peakNodeCount(plan);
    return derive(plan).pods.flatMap((pod, item) => {
      // A mask that gives no blocks at all is the mask's fault and said there.
      if (pod.nodeSubnetCount === 0n || BigInt(nodes) <= pod.usableNodeSubnetCount) return [];
      const layout = proposedLayout(plan, item, nodes, podsToHold(plan, pod.family));
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
            proposal: layout === null ? null : printCidr(layout.cidr),
            proposedMask: layout?.nodeCidrMaskSize ?? null,
          },
        },
      ];
    });
  },
  fix: (plan, { facts, place: { item } }) => {
    const nodes = peakNodeCount(plan);
    if (clusterCidrOf(plan)[item ?? 0] === undefined) return null;
    const layout = proposedLayout(plan, item ?? 0, nodes, podsToHold(plan, facts.family));
    return layout === null ? null : withLayout(plan, item ?? 0, layout, nodes);
  },
});
