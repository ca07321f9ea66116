import { isSameAddress, printAddress, type Address } from '../cidr/address';
import { containsAddress, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { hasDnsService, ofFamily, serviceCidrOf } from '../plan/effective';
import { dnsAddressIn, isServiceAddress, printList } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const dnsOutsideSvc = defineRule({
  id: 'dns-outside-svc',
  field: 'clusterDns',
  sources: [SOURCES.seen, SOURCES.serverFlags],
  check: (plan) => {
    if (!hasDnsService(plan)) return null;
    return plan.clusterDns.flatMap((address, item) => {
      const range = ofFamily(serviceCidrOf(plan), address.family);
      if (range !== null && isServiceAddress(range, address)) return [];
      const proposal = repaired(plan);
      return [
        {
          severity: 'error',
          place: { item },
          facts: {
            address: printAddress(address),
            family: address.family,
            range: range === null ? null : printCidr(range),
            isEdge: range !== null && containsAddress(range, address),
            proposal: proposal === null ? null : printList(proposal),
          },
        },
      ];
    });
  },
  fix: (plan) => {
    const clusterDns = repaired(plan);
    return clusterDns === null ? null : { ...plan, clusterDns };
  },
});

/** K3s's own address for each family that has a wrong one, none for families the Services lack; at least one. */
function repaired(plan: Plan): readonly Address[] | null {
  const ranges = serviceCidrOf(plan);
  const inRange = plan.clusterDns.flatMap((address) => {
    const range = ofFamily(ranges, address.family);
    if (range === null) return [];
    const own = isServiceAddress(range, address) ? address : dnsAddressIn(range);
    return own ?? [];
  });
  const [first] = ranges;
  const fallback = dnsAddressIn(first);
  const kept = inRange.filter((address, index) => inRange.findIndex((each) => isSameAddress(each, address)) === index);
  if (kept.length > 0) return kept;
  return fallback === null ? null : [fallback];
}
