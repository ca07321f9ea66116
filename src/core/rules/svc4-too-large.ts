import { cidrAround, firstAddress, printCidr } from '../cidr/cidr';
import { countsHostBits } from '../k3s/service-limits';
import { SOURCES } from '../k3s/source';
import { isBeyondCounting } from '../plan/derive';
import { serviceCidrOf } from '../plan/effective';
import { withRange } from '../plan/free-range';
import { LARGEST_SERVICE_RANGE, servicePrefixFor, USUAL_SERVICE_RANGE } from '../plan/service-prefix';
import { defineRule } from './rule';

export const svc4TooLarge = defineRule({
  id: 'svc4-too-large',
  field: 'serviceCidr',
  sources: [SOURCES.kubeApiserver, SOURCES.basicOptions],
  check: (plan) =>
    serviceCidrOf(plan).flatMap((range, item) => {
      if (range.family === 'ipv6' || range.prefixLength >= LARGEST_SERVICE_RANGE.ipv4) return [];
      const isLimited = countsHostBits(plan.k3sVersion);
      const isRefused = isLimited || (item === 0 && isBeyondCounting(range));
      const proposal = cidrAround(firstAddress(range), servicePrefixFor(plan, 'ipv4', USUAL_SERVICE_RANGE.ipv4));
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
  fix: (plan, { place: { item } }) => {
    const range = serviceCidrOf(plan)[item ?? 0];
    if (range === undefined) return null;
    const prefixLength = servicePrefixFor(plan, 'ipv4', USUAL_SERVICE_RANGE.ipv4);
    return withRange(plan, 'serviceCidr', item ?? 0, cidrAround(firstAddress(range), prefixLength));
  },
});
