import { REMOVED_BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { runsNoAgent } from '../plan/effective';
import { withWireguardNative } from '../plan/wireguard';
import { defineRule } from './rule';

export const backendWireguardRemoved = defineRule({
  id: 'backend-wireguard-removed',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, SOURCES.k3sFlannelSetup, SOURCES.seen],
  since: REMOVED_BACKENDS.wireguard,
  // Agentless servers run no flannel; the first agent that joins ends over it.
  check: (plan) =>
    plan.flannelBackend === 'wireguard' && isSince(plan.k3sVersion, REMOVED_BACKENDS.wireguard)
      ? { severity: runsNoAgent(plan) ? 'warning' : 'error', facts: { k3sVersion: plan.k3sVersion } }
      : null,
  hides: ['backend-unknown'],
  fix: withWireguardNative,
});
