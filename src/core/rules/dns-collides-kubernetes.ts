import { isSameAddress, printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { apiAddressOf, hasDnsService, serviceCidrOf } from '../plan/effective';
import { dnsAddressIn } from '../plan/free-range';
import { defineRule } from './rule';

export const dnsCollidesKubernetes = defineRule({
  id: 'dns-collides-kubernetes',
  field: 'clusterDns',
  sources: [SOURCES.seen],
  check: (plan) => {
    const apiAddress = apiAddressOf(plan);
    if (apiAddress === null || !hasDnsService(plan)) return null;
    const proposal = dnsAddressIn(serviceCidrOf(plan)[0]);
    return plan.clusterDns.flatMap((address, item) =>
      isSameAddress(address, apiAddress)
        ? [
            {
              severity: 'error',
              place: { item },
              facts: {
                address: printAddress(address),
                range: printCidr(serviceCidrOf(plan)[0]),
                proposal: proposal === null ? null : printAddress(proposal),
              },
            },
          ]
        : [],
    );
  },
  fix: (plan, { place: { item } }) => {
    const proposal = dnsAddressIn(serviceCidrOf(plan)[0]);
    return item === null || proposal === null ? null : { ...plan, clusterDns: plan.clusterDns.with(item, proposal) };
  },
});
