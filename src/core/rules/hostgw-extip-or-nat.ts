import { SOURCES } from '../k3s/source';
import { withWireguardNative } from '../plan/wireguard';
import { carryingBackendOf } from '../plan/vpn';
import { NO_NODE, nodesBehindNat } from './host-findings';
import { defineRule } from './rule';

export const hostgwExtipOrNat = defineRule({
  id: 'hostgw-extip-or-nat',
  field: 'flannelBackend',
  sources: [SOURCES.flannelRunning, SOURCES.basicOptions],
  check: (plan) => {
    if (carryingBackendOf(plan) !== 'host-gw') return null;
    const [behindNat] = nodesBehindNat(plan);
    if (!plan.flannelExternalIp && behindNat === undefined) return null;
    return { severity: 'error', facts: { isExternal: plan.flannelExternalIp, ...(behindNat ?? NO_NODE) } };
  },
  fix: withWireguardNative,
});
