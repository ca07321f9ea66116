import { REMOVED_BACKENDS } from '../k3s/backends';
import { releaseNotes, SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { runsNoAgent } from '../plan/effective';
import { withWireguardNative } from '../plan/wireguard';
import { defineRule } from './rule';

export const backendIpsecRemoved = defineRule({
  id: 'backend-ipsec-removed',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, releaseNotes('1.27'), SOURCES.seen],
  since: REMOVED_BACKENDS.ipsec,
  // Agentless servers run no flannel; the first agent that joins ends over it.
  check: (plan) =>
    plan.flannelBackend === 'ipsec' && isSince(plan.k3sVersion, REMOVED_BACKENDS.ipsec)
      ? { severity: runsNoAgent(plan) ? 'warning' : 'error', facts: { k3sVersion: plan.k3sVersion } }
      : null,
  hides: ['backend-unknown'],
  fix: withWireguardNative,
});
