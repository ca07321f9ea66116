import { REMOVED_BACKENDS } from '../k3s/backends';
import { releaseNotes, SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { withWireguardNative } from '../plan/wireguard';
import { defineRule } from './rule';

export const backendIpsecRemoved = defineRule({
  id: 'backend-ipsec-removed',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, releaseNotes('1.27'), SOURCES.seen],
  since: REMOVED_BACKENDS.ipsec,
  check: ({ k3sVersion, flannelBackend }) =>
    flannelBackend === 'ipsec' && isSince(k3sVersion, REMOVED_BACKENDS.ipsec)
      ? { severity: 'error', facts: { k3sVersion } }
      : null,
  hides: ['backend-unknown'],
  fix: withWireguardNative,
});
