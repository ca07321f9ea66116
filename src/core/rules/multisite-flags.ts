import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { withSitesJoined } from '../plan/wireguard';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

export const multisiteFlags = defineRule({
  id: 'multisite-flags',
  field: 'topology',
  sources: [SOURCES.multicloud],
  check: (plan) => {
    const flannelBackend = flannelBackendOf(plan);
    // With none, another CNI joins the sites.
    if (plan.topology !== 'multi-site' || flannelBackend === 'none' || usesVpn(plan)) return null;
    if (flannelBackend === 'wireguard-native' && plan.flannelExternalIp) return null;
    return { severity: 'error', facts: { flannelBackend, flannelExternalIp: plan.flannelExternalIp } };
  },
  hides: ['vxlan-across-nat'],
  fix: withSitesJoined,
});
