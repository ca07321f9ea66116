import { DEFAULTS } from '../k3s/defaults';
import { SOURCES } from '../k3s/source';
import { nodeCount } from '../plan/effective';
import { defineRule } from './rule';

/** Where the mirror's peers talk to each other, unless `K3S_P2P_PORT` says otherwise. */
const PEER_PORT = 5001;

export const registryMirrorPorts = defineRule({
  id: 'registry-mirror-ports',
  field: 'embeddedRegistry',
  sources: [SOURCES.registryMirror, SOURCES.requirements],
  check: (plan) =>
    plan.embeddedRegistry && nodeCount(plan) > 1
      ? { severity: 'info', facts: { peerPort: PEER_PORT, apiPort: DEFAULTS.httpsListenPort } }
      : null,
});
