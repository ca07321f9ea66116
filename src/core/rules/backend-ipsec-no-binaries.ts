import { IPSEC_UNBUNDLED, REMOVED_BACKENDS } from '../k3s/backends';
import { releaseNotes, SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { withWireguardNative } from '../plan/wireguard';
import { defineRule } from './rule';

export const backendIpsecNoBinaries = defineRule({
  id: 'backend-ipsec-no-binaries',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, releaseNotes('1.26')],
  check: ({ k3sVersion, flannelBackend }) =>
    flannelBackend === 'ipsec' && !isSince(k3sVersion, REMOVED_BACKENDS.ipsec)
      ? { severity: 'warning', facts: { k3sVersion, isBundled: !isSince(k3sVersion, IPSEC_UNBUNDLED) } }
      : null,
  fix: withWireguardNative,
});
