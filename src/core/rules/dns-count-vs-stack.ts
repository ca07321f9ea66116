import type { Address } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { defaultDnsOf, ofFamily, serviceCidrOf } from '../plan/effective';
import { printList } from '../plan/free-range';
import { familiesOf, type Plan } from '../plan/plan';
import { defineRule } from './rule';

export const dnsCountVsStack = defineRule({
  id: 'dns-count-vs-stack',
  field: 'clusterDns',
  sources: [SOURCES.seen, SOURCES.serverFlags],
  check: (plan) => {
    const given = plan.clusterDns;
    const isRepeated = given.length > familiesOf(given).length;
    const families = familiesOf(serviceCidrOf(plan));
    const missing = families.length < 2 ? null : (families.find((family) => ofFamily(given, family) === null) ?? null);
    if (given.length === 0 || (!isRepeated && missing === null)) return null;
    const proposal = proposalFor(plan);
    return {
      severity: isRepeated ? 'error' : 'warning',
      facts: {
        addresses: printList(given),
        count: given.length,
        isRepeated,
        missing,
        proposal: proposal === null ? null : printList(proposal),
        isUnset: proposal !== null && proposal.length === 0,
        defaults: printList(serviceCidrOf(plan).flatMap((range) => defaultDnsOf(range) ?? [])),
      },
    };
  },
  fix: (plan) => {
    const clusterDns = proposalFor(plan);
    return clusterDns === null ? null : { ...plan, clusterDns };
  },
});

/** Unset where K3s can find an address in every range, else one that is given for each family; null where one lacks. */
function proposalFor(plan: Plan): readonly Address[] | null {
  const ranges = serviceCidrOf(plan);
  if (ranges.every((range) => defaultDnsOf(range) !== null)) return [];
  const each = ranges.map(({ family }) => ofFamily(plan.clusterDns, family));
  return each.includes(null) ? null : each.flatMap((address) => address ?? []);
}
