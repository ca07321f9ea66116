import { releaseNotes } from '../k3s/source';
import { egressSelectorModeOf } from '../plan/effective';
import { hasWorkingTunnels } from '../k3s/egress';
import { defineRule } from './rule';

export const egressBrokenVersions = defineRule({
  id: 'egress-broken-versions',
  field: 'egressSelectorMode',
  sources: [
    releaseNotes('1.27'),
    { kind: 'issue', label: 'k3s-io/k3s#7490', url: 'https://github.com/k3s-io/k3s/issues/7490' },
  ],
  check: (plan) => {
    const mode = egressSelectorModeOf(plan);
    if ((mode !== 'pod' && mode !== 'cluster') || hasWorkingTunnels(plan.k3sVersion)) return null;
    return { severity: 'error', facts: { mode, k3sVersion: plan.k3sVersion } };
  },
});
