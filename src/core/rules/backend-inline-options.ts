import { INLINE_OPTIONS_REMOVED } from '../k3s/backends';
import { releaseNotes, SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { runsNoAgent } from '../plan/effective';
import { defineRule } from './rule';

export const backendInlineOptions = defineRule({
  id: 'backend-inline-options',
  field: 'flannelBackend',
  sources: [releaseNotes('1.27'), SOURCES.serverFlags, SOURCES.seen],
  since: INLINE_OPTIONS_REMOVED,
  check: (plan) => {
    const { k3sVersion, flannelBackend } = plan;
    if (flannelBackend === null || !flannelBackend.includes('=')) return null;
    if (!isSince(k3sVersion, INLINE_OPTIONS_REMOVED)) return null;
    const [backend = ''] = flannelBackend.split('=', 1);
    // Agentless servers run no flannel; the first agent that joins ends over it.
    return { severity: runsNoAgent(plan) ? 'warning' : 'error', facts: { flannelBackend, backend, k3sVersion } };
  },
  hides: ['backend-unknown'],
  // No fix: the bare backend would lose the options without a word.
});
