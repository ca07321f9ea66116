import { SOURCES } from '../k3s/source';
import { agentCount, serverCount } from '../plan/effective';
import { defineRule } from './rule';

export const rootlessMultinode = defineRule({
  id: 'rootless-multinode',
  field: 'rootless',
  sources: [SOURCES.advanced],
  check: (plan) => {
    const machines = serverCount(plan) + agentCount(plan);
    return plan.rootless && machines > 1 ? { severity: 'error', facts: { machines } } : null;
  },
});
