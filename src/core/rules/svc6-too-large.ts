import { cidrAround, firstAddress, printCidr, type Cidr } from '../cidr/cidr';
import { countsHostBits, servicePrefixes } from '../k3s/service-limits';
import { SOURCES } from '../k3s/source';
import type { K3sVersion } from '../k3s/version';
import { serviceCidrOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { servicePrefixFor, USUAL_SERVICE_RANGE } from '../plan/service-prefix';
import { defineRule } from './rule';
import { withOtherRange } from './with-other-range';

export const svc6TooLarge = defineRule({
  id: 'svc6-too-large',
  field: 'serviceCidr',
  sources: [SOURCES.seen, SOURCES.kubeApiserver, SOURCES.serviceAllocator, SOURCES.basicOptions],
  acknowledgeable: true,
  check: (plan) =>
    serviceCidrOf(plan).flatMap((range, item) => {
      if (range.family === 'ipv4' || range.prefixLength >= USUAL_SERVICE_RANGE.ipv6) return [];
      const effect = effectOf(range.prefixLength, plan.k3sVersion);
      const proposal = smaller(plan, range);
      // Where the Services wanted need more than the documentation's /112, that is the answer, not the fault.
      if (effect === 'undocumented' && proposal.prefixLength <= range.prefixLength) return [];
      return [
        {
          severity: effect === 'undocumented' ? 'warning' : 'error',
          place: { item },
          facts: { range: printCidr(range), k3sVersion: plan.k3sVersion, effect, proposal: printCidr(proposal) },
        },
      ];
    }),
  fix: (plan, { place }) => withOtherRange(plan, place, (range) => smaller(plan, range)),
});

/** The range from its first address on, no larger than K3s documents or the Services wanted need. */
const smaller = (plan: Plan, range: Cidr): Cidr =>
  cidrAround(firstAddress(range), servicePrefixFor(plan, 'ipv6', USUAL_SERVICE_RANGE.ipv6));

function effectOf(prefixLength: number, k3sVersion: K3sVersion): 'refused' | 'no-services' | 'undocumented' {
  if (prefixLength >= servicePrefixes(k3sVersion, 'ipv6', true).largest) return 'undocumented';
  // kube-apiserver stops; the allocator lets K3s run without any Service.
  return countsHostBits(k3sVersion) ? 'refused' : 'no-services';
}
