import { isSameAddress, printAddress } from '../cidr/address';
import { nthAddress, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { serviceCidrOf } from '../plan/effective';
import { dnsAddressIn, isServiceAddress } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const dnsCollidesKubernetes = defineRule({
  id: 'dns-collides-kubernetes',
  field: 'clusterDns',
  sources: [SOURCES.seen],
  check: (plan) => {
    const [range] = serviceCidrOf(plan);
    const apiAddress = range === undefined ? null : nthAddress(range, 1n);
    if (range === undefined || apiAddress === null) return null;
    return plan.clusterDns.flatMap((address, item) =>
      isSameAddress(address, apiAddress)
        ? [
            {
              severity: 'error',
              place: { item },
              facts: { address: printAddress(address), range: printCidr(range), proposal: proposalFor(plan) },
            },
          ]
        : [],
    );
  },
  fix: (plan, { place: { item } }) => {
    const [range] = serviceCidrOf(plan);
    const proposal = range === undefined || proposalFor(plan) === null ? null : dnsAddressIn(range);
    return proposal === null ? null : { ...plan, clusterDns: plan.clusterDns.with(item ?? 0, proposal) };
  },
});

function proposalFor(plan: Plan): string | null {
  const [range] = serviceCidrOf(plan);
  const address = range === undefined ? null : dnsAddressIn(range);
  return range !== undefined && address !== null && isServiceAddress(range, address) ? printAddress(address) : null;
}
