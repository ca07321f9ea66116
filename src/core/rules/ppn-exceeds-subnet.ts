import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { derive } from '../plan/derive';
import { peakNodeCount } from '../plan/effective';
import { relayout } from '../plan/layout';
import { podIpamOf } from '../plan/pod-ipam';
import { defineRule } from './rule';

export const ppnExceedsSubnet = defineRule({
  id: 'ppn-exceeds-subnet',
  field: 'podsPerNode',
  sources: [SOURCES.hostLocal, SOURCES.calculated],
  hides: ['maxpods-exceeds-subnet'],
  check: (plan) => {
    const { podsPerNode } = plan;
    // Another CNI may give its nodes more than one block.
    if (podsPerNode === null || podIpamOf(plan) !== 'node-blocks') return null;
    return derive(plan).pods.flatMap((pod, podItem) => {
      // Blocks that do not fit, or fit no pod at all, are said elsewhere.
      const isSound = pod.nodeSubnetCount > 0n && pod.podAddressesPerNode > 0n;
      if (!isSound || BigInt(podsPerNode) <= pod.podAddressesPerNode) return [];
      const layout = relayout(plan, podItem, peakNodeCount(plan))?.layout ?? null;
      return [
        {
          severity: 'error',
          facts: {
            podsPerNode,
            nodeCidrMaskSize: pod.nodeCidrMaskSize,
            addresses: pod.podAddressesPerNode,
            family: pod.family,
            podItem,
            range: printCidr(pod.cidr),
            proposal: layout === null ? null : printCidr(layout.cidr),
            proposedMask: layout?.nodeCidrMaskSize ?? null,
          },
        },
      ];
    });
  },
  fix: (plan, { facts }) => relayout(plan, facts.podItem, peakNodeCount(plan))?.plan ?? null,
});
