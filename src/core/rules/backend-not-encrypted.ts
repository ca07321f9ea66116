import { BACKENDS, isBackend } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { withWireguardNative } from '../plan/wireguard';
import { carryingBackendOf } from '../plan/vpn';
import { defineRule } from './rule';

export const backendNotEncrypted = defineRule({
  id: 'backend-not-encrypted',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions],
  check: (plan) => {
    const flannelBackend = carryingBackendOf(plan);
    // With none, another CNI decides.
    if (!plan.untrustedUnderlay || !isBackend(flannelBackend) || flannelBackend === 'none') return null;
    return BACKENDS[flannelBackend].encrypted ? null : { severity: 'warning', facts: { flannelBackend } };
  },
  fix: withWireguardNative,
});
