import { addressCount, printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { serviceCidrOf } from '../plan/effective';
import { widerRange } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { servicePrefixFor, USUAL_SERVICE_RANGE } from '../plan/service-prefix';
import { defineRule } from './rule';
import { withOtherRange } from './with-other-range';

export const svcBelow8 = defineRule({
  id: 'svc-below-8',
  field: 'serviceCidr',
  sources: [SOURCES.k3sServer, SOURCES.seen],
  hides: ['svc-too-small-for-dns', 'svc-capacity'],
  // Only the first range holds the `kubernetes` Service.
  check: (plan) => {
    const [range] = serviceCidrOf(plan);
    if (addressCount(range) >= 8n) return null;
    const proposal = roomier(plan, range);
    return {
      severity: 'error',
      place: { item: 0 },
      facts: {
        range: printCidr(range),
        addresses: addressCount(range),
        proposal: proposal === null ? null : printCidr(proposal),
      },
    };
  },
  fix: (plan, { place }) => withOtherRange(plan, place, (range) => roomier(plan, range)),
});

const roomier = (plan: Plan, range: Cidr): Cidr | null =>
  widerRange(plan, 'serviceCidr', range, servicePrefixFor(plan, range.family, USUAL_SERVICE_RANGE[range.family]));
