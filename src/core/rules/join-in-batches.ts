import { SOURCES } from '../k3s/source';
import { agentCount, serverCount } from '../plan/effective';
import { defineRule } from './rule';

const MOST_AT_ONCE = 50;

export const joinInBatches = defineRule({
  id: 'join-in-batches',
  field: 'agents',
  sources: [SOURCES.requirements],
  check: (plan) => {
    const machines = serverCount(plan) + agentCount(plan);
    return machines > MOST_AT_ONCE ? { severity: 'info', facts: { machines, most: MOST_AT_ONCE } } : null;
  },
});
