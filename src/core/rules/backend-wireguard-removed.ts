import { REMOVED_BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { withWireguardNative } from '../plan/wireguard';
import { defineRule } from './rule';

export const backendWireguardRemoved = defineRule({
  id: 'backend-wireguard-removed',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, SOURCES.k3sFlannelSetup, SOURCES.seen],
  since: REMOVED_BACKENDS.wireguard,
  check: ({ k3sVersion, flannelBackend }) =>
    flannelBackend === 'wireguard' && isSince(k3sVersion, REMOVED_BACKENDS.wireguard)
      ? { severity: 'error', facts: { k3sVersion } }
      : null,
  hides: ['backend-unknown'],
  fix: withWireguardNative,
});
