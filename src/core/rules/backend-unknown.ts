import { BACKENDS, isBackend, REMOVED_BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { flannelBackendOf, runsNoAgent } from '../plan/effective';
import { defineRule } from './rule';

export const backendUnknown = defineRule({
  id: 'backend-unknown',
  field: 'flannelBackend',
  sources: [SOURCES.serverFlags, SOURCES.k3sFlannelSetup, SOURCES.seen],
  check: (plan) => {
    const flannelBackend = flannelBackendOf(plan);
    // Those that were once known, and options behind a backend, have rules of their own.
    if (isBackend(flannelBackend) || Object.hasOwn(REMOVED_BACKENDS, flannelBackend)) return null;
    if (flannelBackend.includes('=')) return null;
    // Flannel runs on agents; the first one that joins ends over it.
    return {
      severity: runsNoAgent(plan) ? 'warning' : 'error',
      facts: { flannelBackend, proposal: BACKENDS.vxlan.name },
    };
  },
  fix: (plan, { facts }) => ({ ...plan, flannelBackend: facts.proposal }),
});
