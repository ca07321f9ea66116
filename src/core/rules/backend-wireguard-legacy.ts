import { BACKENDS, REMOVED_BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { withWireguardNative } from '../plan/wireguard';
import { defineRule } from './rule';

export const backendWireguardLegacy = defineRule({
  id: 'backend-wireguard-legacy',
  field: 'flannelBackend',
  sources: [
    SOURCES.basicOptions,
    { kind: 'issue', label: 'k3s-io/k3s#5011', url: 'https://github.com/k3s-io/k3s/issues/5011' },
  ],
  check: ({ k3sVersion, flannelBackend }) => {
    if (flannelBackend !== 'wireguard' || isSince(k3sVersion, REMOVED_BACKENDS.wireguard)) return null;
    const hasSuccessor = isSince(k3sVersion, BACKENDS['wireguard-native'].since);
    return { severity: 'warning', facts: { k3sVersion, hasSuccessor } };
  },
  fix: withWireguardNative,
});
