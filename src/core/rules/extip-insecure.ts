import { BACKENDS, isBackend } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { withWireguardNative } from '../plan/wireguard';
import { carryingBackendOf } from '../plan/vpn';
import { defineRule } from './rule';

export const extipInsecure = defineRule({
  id: 'extip-insecure',
  field: 'flannelExternalIp',
  sources: [SOURCES.k3sExecutor, SOURCES.multicloud],
  check: (plan) => {
    const flannelBackend = carryingBackendOf(plan);
    // With none, the option has nothing to act on.
    if (!plan.flannelExternalIp || !isBackend(flannelBackend) || flannelBackend === 'none') return null;
    return BACKENDS[flannelBackend].encrypted ? null : { severity: 'warning', facts: { flannelBackend } };
  },
  fix: withWireguardNative,
});
