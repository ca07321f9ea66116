import { BITS } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { usablePodAddresses } from '../plan/derive';
import { clusterCidrOf, nodeCidrMaskSizeOf } from '../plan/effective';
import { fittingMask } from '../plan/layout';
import { nodeMaskFieldOf, withNodeCidrMaskSize } from '../plan/node-masks';
import { podIpamOf } from '../plan/pod-ipam';
import { defineRule } from './rule';

export const nodeMaskNoRoom = defineRule({
  id: 'node-mask-no-room',
  field: 'nodeCidrMaskSize',
  sources: [SOURCES.hostLocal, SOURCES.seen],
  // Another CNI brings its own way to give pods addresses.
  check: (plan) =>
    podIpamOf(plan) !== 'node-blocks'
      ? null
      : clusterCidrOf(plan).flatMap((cidr) => {
          const mask = nodeCidrMaskSizeOf(plan, cidr.family);
          if (mask < cidr.prefixLength || mask > BITS[cidr.family]) return [];
          if (usablePodAddresses(cidr.family, mask) > 0n) return [];
          const proposal = fittingMask(plan, cidr);
          return [
            {
              severity: 'error',
              place: { field: nodeMaskFieldOf(plan, cidr.family) },
              facts: {
                family: cidr.family,
                nodeCidrMaskSize: mask,
                proposal: usablePodAddresses(cidr.family, proposal) > 0n ? proposal : null,
              },
            },
          ];
        }),
  fix: (plan, { facts }) => (facts.proposal === null ? null : withNodeCidrMaskSize(plan, facts.family, facts.proposal)),
});
