import { cidrAround, firstAddress, printCidr, type Cidr } from '../cidr/cidr';
import { countsHostBits, LARGEST_SERVICE_RANGE } from '../k3s/service-limits';
import { SOURCES } from '../k3s/source';
import { isBeyondCounting } from '../plan/derive';
import { serviceCidrOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { servicePrefixFor, USUAL_SERVICE_RANGE } from '../plan/service-prefix';
import { defineRule } from './rule';
import { withOtherRange } from './with-other-range';

export const svc4TooLarge = defineRule({
  id: 'svc4-too-large',
  field: 'serviceCidr',
  sources: [SOURCES.kubeApiserver, SOURCES.basicOptions],
  check: (plan) =>
    serviceCidrOf(plan).flatMap((range, item) => {
      if (range.family === 'ipv6' || range.prefixLength >= LARGEST_SERVICE_RANGE.ipv4) return [];
      const isLimited = countsHostBits(plan.k3sVersion);
      const isRefused = isLimited || (item === 0 && isBeyondCounting(range));
      const proposal = smaller(plan, range);
      return [
        {
          severity: isRefused ? 'error' : 'warning',
          place: { item },
          facts: {
            range: printCidr(range),
            k3sVersion: plan.k3sVersion,
            isLimited,
            isRefused,
            proposal: printCidr(proposal),
          },
        },
      ];
    }),
  fix: (plan, { place }) => withOtherRange(plan, place, (range) => smaller(plan, range)),
});

/** The range from its first address on, no larger than K3s documents or the Services wanted need. */
const smaller = (plan: Plan, range: Cidr): Cidr =>
  cidrAround(firstAddress(range), servicePrefixFor(plan, 'ipv4', USUAL_SERVICE_RANGE.ipv4));
