import type { Address, Family } from '../cidr/address';
import { DUAL_STACK_CLUSTER_DNS } from '../k3s/defaults';
import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { clusterDnsOf, defaultDnsOf, hasDnsService, ofFamily, serviceCidrOf } from '../plan/effective';
import { printList } from '../plan/free-range';
import { familiesOf, type Plan } from '../plan/plan';
import { defineRule } from './rule';

export const dnsCountVsStack = defineRule({
  id: 'dns-count-vs-stack',
  field: 'clusterDns',
  sources: [SOURCES.seen, SOURCES.serverFlags],
  check: (plan) => {
    const given = plan.clusterDns;
    const isRepeated = hasDnsService(plan) && given.length > familiesOf(given).length;
    const takesOneOnly = !isSince(plan.k3sVersion, DUAL_STACK_CLUSTER_DNS);
    const isRefused = takesOneOnly && given.length > 1;
    const missing = takesOneOnly || !hasDnsService(plan) ? null : missingFamily(plan);
    if (given.length === 0 || (!isRepeated && !isRefused && missing === null)) return null;
    const proposal = proposalFor(plan);
    return {
      severity: isRepeated || isRefused ? 'error' : 'warning',
      facts: {
        addresses: printList(given),
        count: given.length,
        isRepeated,
        // The release that takes one address only; null where it takes one of each family.
        oneOnly: isRefused && !isRepeated ? plan.k3sVersion : null,
        missing,
        proposal: proposal === null ? null : printList(proposal),
        isUnset: proposal !== null && proposal.length === 0,
        defaults: printList(clusterDnsOf({ ...plan, clusterDns: [] })),
      },
    };
  },
  fix: (plan) => {
    const clusterDns = proposalFor(plan);
    return clusterDns === null ? null : { ...plan, clusterDns };
  },
});

/** The family of a dual-stack cluster that no DNS address is given for. */
function missingFamily(plan: Plan): Family | null {
  const families = familiesOf(serviceCidrOf(plan));
  return families.length < 2 ? null : (families.find((family) => ofFamily(plan.clusterDns, family) === null) ?? null);
}

/** Unset where K3s can find an address in every range, else one that is given for each family; null where one lacks. */
function proposalFor(plan: Plan): readonly Address[] | null {
  const ranges = serviceCidrOf(plan);
  if (ranges.every((range) => defaultDnsOf(range) !== null)) return [];
  const each = ranges.map(({ family }) => ofFamily(plan.clusterDns, family));
  return each.includes(null) ? null : each.flatMap((address) => address ?? []);
}
