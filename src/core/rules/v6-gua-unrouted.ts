import { firstAddress, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { isPublicAddress } from '../plan/address-scope';
import { clusterCidrOf, flannelBackendOf } from '../plan/effective';
import { defineRule } from './rule';

export const v6GuaUnrouted = defineRule({
  id: 'v6-gua-unrouted',
  field: 'flannelIpv6Masq',
  sources: [
    SOURCES.basicOptions,
    {
      kind: 'docs',
      label: 'flannel, Configuration',
      url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/configuration.md',
    },
  ],
  check: (plan) => {
    if (plan.flannelIpv6Masq || flannelBackendOf(plan) === 'none') return null;
    const global = clusterCidrOf(plan).find((range) => range.family === 'ipv6' && isPublicAddress(firstAddress(range)));
    return global === undefined ? null : { severity: 'warning', facts: { range: printCidr(global) } };
  },
});
