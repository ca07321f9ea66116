import { overlaps, printCidr } from '../cidr/cidr';
import { constantCidr } from '../cidr/constant-cidr';
import { SOURCES } from '../k3s/source';
import { rangeElsewhere, rangesOf } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';
import { withOtherRange } from './with-other-range';

/** What the network of a rootless K3s is made of, unless `K3S_ROOTLESS_CIDR` says otherwise. */
const ROOTLESS = constantCidr('10.41.0.0/16');

export const overlapRootless = defineRule({
  id: 'overlap-rootless',
  field: 'clusterCidr',
  sources: [SOURCES.advanced],
  check: (plan) => {
    if (!plan.rootless) return null;
    return (['clusterCidr', 'serviceCidr'] as const).flatMap((field) =>
      rangesOf(plan, field).flatMap((range, item) => {
        if (!overlaps(range, ROOTLESS)) return [];
        const proposal = rangeElsewhere(withRootlessKnown(plan), field, range);
        return [
          {
            severity: 'warning',
            place: { field, item },
            facts: {
              isPods: field === 'clusterCidr',
              range: printCidr(range),
              rootless: printCidr(ROOTLESS),
              proposal: proposal === null ? null : printCidr(proposal),
            },
          },
        ];
      }),
    );
  },
  fix: (plan, { place }) =>
    withOtherRange(plan, place, (range, field) => rangeElsewhere(withRootlessKnown(plan), field, range)),
});

const withRootlessKnown = (plan: Plan): Plan => ({
  ...plan,
  existingNetworks: [...plan.existingNetworks, { cidr: ROOTLESS, kind: 'other', label: '' }],
});
