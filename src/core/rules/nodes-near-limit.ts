import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { derive } from '../plan/derive';
import { peakNodeCount } from '../plan/effective';
import { relayout } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { podIpamOf } from '../plan/pod-ipam';
import { defineRule } from './rule';

export const nodesNearLimit = defineRule({
  id: 'nodes-near-limit',
  field: 'clusterCidr',
  sources: [SOURCES.calculated, SOURCES.nodeIpam],
  check: (plan) => {
    if (podIpamOf(plan) !== 'node-blocks') return null;
    const nodes = peakNodeCount(plan);
    return derive(plan).pods.flatMap((pod, item) => {
      const blocks = pod.usableNodeSubnetCount;
      const isNear = BigInt(nodes) * 5n > blocks * 4n && BigInt(nodes) <= blocks;
      if (!isNear || pod.nodeSubnetCount === 0n) return [];
      const layout = relayout(plan, item, roomyCount(plan))?.layout ?? null;
      return [
        {
          severity: 'warning',
          place: { item },
          facts: {
            range: printCidr(pod.cidr),
            nodeCidrMaskSize: pod.nodeCidrMaskSize,
            blocks,
            nodes,
            family: pod.family,
            proposal: layout === null ? null : printCidr(layout.cidr),
            proposedMask: layout?.nodeCidrMaskSize ?? null,
          },
        },
      ];
    });
  },
  fix: (plan, { place }) => relayout(plan, place.item, roomyCount(plan))?.plan ?? null,
});

/** So many blocks that the nodes take at most four of five. */
const roomyCount = (plan: Plan): number => Math.ceil((peakNodeCount(plan) * 5) / 4);
