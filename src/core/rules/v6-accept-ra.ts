import { SOURCES } from '../k3s/source';
import type { NetworkService } from '../plan/plan';
import { hasIpv6Pods } from '../plan/surroundings-of';
import { defineRule } from './rule';

export const v6AcceptRa = defineRule({
  id: 'v6-accept-ra',
  field: 'ipv6RouteFromRa',
  sources: [
    SOURCES.basicOptions,
    {
      kind: 'source',
      label: 'Linux source, include/net/ipv6.h (ipv6_accept_ra)',
      url: 'https://github.com/torvalds/linux/blob/master/include/net/ipv6.h',
    },
  ],
  check: (plan) => {
    if (plan.ipv6RouteFromRa !== true || !hasIpv6Pods(plan)) return null;
    const handler = handlerOf(plan.networkService);
    if (handler === 'service') return null;
    return { severity: handler === 'kernel' ? 'warning' : 'info', facts: { isKernel: handler === 'kernel' } };
  },
});

/** Who acts on router advertisements: networkd and NetworkManager do so themselves, whatever the kernel is told. */
function handlerOf(service: NetworkService | null): 'kernel' | 'service' | 'unknown' {
  switch (service) {
    case 'ifupdown':
      return 'kernel';
    case 'networkd':
    case 'networkmanager':
      return 'service';
    case 'dhcpcd':
    case 'other':
    case null:
      return 'unknown';
  }
}
