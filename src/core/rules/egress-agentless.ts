import { hasWorkingTunnels } from '../k3s/egress';
import { SOURCES } from '../k3s/source';
import { egressSelectorModeOf } from '../plan/effective';
import { defineRule } from './rule';

export const egressAgentless = defineRule({
  id: 'egress-agentless',
  field: 'egressSelectorMode',
  sources: [SOURCES.basicOptions, SOURCES.advanced, SOURCES.k3sServer],
  check: (plan) => {
    const mode = egressSelectorModeOf(plan);
    if (!plan.disableAgent || (mode !== 'agent' && mode !== 'disabled')) return null;
    return { severity: 'warning', facts: { mode } };
  },
  // Where the mode does not work yet (`egress-broken-versions`), only a newer release helps.
  fix: (plan) => (hasWorkingTunnels(plan.k3sVersion) ? { ...plan, egressSelectorMode: 'cluster' } : null),
});
