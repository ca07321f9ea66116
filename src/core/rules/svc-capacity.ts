import { printCidr, type Cidr } from '../cidr/cidr';
import { LARGEST_SERVICE_RANGE } from '../k3s/service-limits';
import { SOURCES } from '../k3s/source';
import { areServicesExtendable } from '../k3s/later';
import { usableServiceAddresses } from '../plan/derive';
import { serviceCidrOf } from '../plan/effective';
import { widerRange } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { isRoomyFor, servicePrefixFor, servicesWanted } from '../plan/service-prefix';
import { defineRule } from './rule';
import { withOtherRange } from './with-other-range';

export const svcCapacity = defineRule({
  id: 'svc-capacity',
  field: 'serviceCidr',
  sources: [
    SOURCES.calculated,
    {
      kind: 'docs',
      label: 'Kubernetes docs, Extend Service IP Ranges',
      url: 'https://kubernetes.io/docs/tasks/network/extend-service-ip-ranges/',
    },
  ],
  check: (plan) => {
    const wanted = servicesWanted(plan);
    if (plan.services === null) return null;
    return serviceCidrOf(plan).flatMap((range, item) => {
      const usable = usableServiceAddresses(range);
      const isTooSmall = BigInt(wanted) > usable;
      // Beyond the largest range that every release takes there is none to move to.
      if (isRoomyFor(wanted, range) || (!isTooSmall && range.prefixLength <= LARGEST_SERVICE_RANGE[range.family]))
        return [];
      const proposal = roomier(plan, range);
      return [
        {
          severity: isTooSmall ? 'error' : 'warning',
          place: { item },
          facts: {
            range: printCidr(range),
            wanted,
            usable,
            isTooSmall,
            isExtendable: areServicesExtendable(plan.k3sVersion),
            proposal: proposal === null ? null : printCidr(proposal),
          },
        },
      ];
    });
  },
  fix: (plan, { place }) => withOtherRange(plan, place, (range) => roomier(plan, range)),
});

function roomier(plan: Plan, range: Cidr): Cidr | null {
  return widerRange(plan, 'serviceCidr', range, servicePrefixFor(plan, range.family, range.prefixLength));
}
