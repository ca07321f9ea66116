import { firstAddress, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { isPrivateAddress } from '../plan/address-scope';
import { clusterCidrOf, flannelBackendOf } from '../plan/effective';
import { defineRule } from './rule';

export const v6UlaNoMasq = defineRule({
  id: 'v6-ula-no-masq',
  field: 'flannelIpv6Masq',
  sources: [
    SOURCES.basicOptions,
    { kind: 'issue', label: 'k3s-io/k3s#11675', url: 'https://github.com/k3s-io/k3s/issues/11675' },
  ],
  check: (plan) => {
    if (plan.flannelIpv6Masq || flannelBackendOf(plan) === 'none') return null;
    const local = clusterCidrOf(plan).find((range) => range.family === 'ipv6' && isPrivateAddress(firstAddress(range)));
    return local === undefined ? null : { severity: 'warning', facts: { range: printCidr(local) } };
  },
  fix: (plan) => ({ ...plan, flannelIpv6Masq: true }),
});
