import { printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { defaultDnsOf, serviceCidrOf } from '../plan/effective';
import { widerRange } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { servicePrefixFor, USUAL_SERVICE_RANGE } from '../plan/service-prefix';
import { defineRule } from './rule';
import { withOtherRange } from './with-other-range';

export const svcTooSmallForDns = defineRule({
  id: 'svc-too-small-for-dns',
  field: 'serviceCidr',
  sources: [SOURCES.k3sServer, SOURCES.seen],
  check: (plan) =>
    plan.clusterDns.length > 0
      ? null
      : serviceCidrOf(plan).flatMap((range, item) => {
          if (defaultDnsOf(range) !== null) return [];
          const proposal = roomier(plan, range);
          return [
            {
              severity: 'error',
              place: { item },
              facts: { range: printCidr(range), proposal: proposal === null ? null : printCidr(proposal) },
            },
          ];
        }),
  fix: (plan, { place }) => withOtherRange(plan, place, (range) => roomier(plan, range)),
});

const roomier = (plan: Plan, range: Cidr): Cidr | null =>
  widerRange(plan, 'serviceCidr', range, servicePrefixFor(plan, range.family, USUAL_SERVICE_RANGE[range.family]));
