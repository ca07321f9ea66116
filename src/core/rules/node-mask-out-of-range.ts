import { BITS } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, nodeCidrMaskSizeOf, runsNoAgent } from '../plan/effective';
import { fittingMask } from '../plan/layout';
import { nodeMaskFieldOf, withNodeCidrMaskSize } from '../plan/node-masks';
import { familiesOf } from '../plan/plan';
import { hasOwnIpam } from '../plan/pod-ipam';
import { defineRule } from './rule';

interface MaskFacts {
  readonly [name: string]: string | number | null;
  readonly text: string;
  readonly problem: 'not-a-number' | 'negative' | 'too-long' | 'too-long-unused';
  /** The longest prefix length of the family. */
  readonly longest: number | null;
  readonly proposal: number | null;
}

/** The reader (`plan/read-value.ts`) reports what is no number; numbers out of range reach the plan, as they reach Kubernetes. */
export const nodeMaskOutOfRange = defineRule<'node-mask-out-of-range', MaskFacts>({
  id: 'node-mask-out-of-range',
  field: 'nodeCidrMaskSize',
  sources: [SOURCES.seen, SOURCES.nodeIpam],
  // A negative mask is also shorter than every range.
  hides: ['node-mask-below-cluster'],
  check: (plan) =>
    familiesOf(clusterCidrOf(plan)).flatMap((family) => {
      const mask = nodeCidrMaskSizeOf(plan, family);
      const range = clusterCidrOf(plan).find((cidr) => cidr.family === family);
      if (range === undefined || (mask >= 0 && mask <= BITS[family])) return [];
      return [
        {
          // Blocks that nobody reads may as well be missing, and without a node there are none.
          severity: mask > 0 && (hasOwnIpam(plan) || runsNoAgent(plan)) ? 'warning' : 'error',
          place: { field: nodeMaskFieldOf(plan, family) },
          facts: {
            text: String(mask),
            problem: mask < 0 ? 'negative' : hasOwnIpam(plan) ? 'too-long-unused' : 'too-long',
            longest: BITS[family],
            proposal: fittingMask(plan, range),
          },
        },
      ];
    }),
  fix: (plan, { facts, place }) => {
    if (facts.proposal === null) return null;
    const field = place.field;
    const range = clusterCidrOf(plan).find(({ family }) => nodeMaskFieldOf(plan, family) === field);
    return range === undefined ? null : withNodeCidrMaskSize(plan, range.family, facts.proposal);
  },
});
