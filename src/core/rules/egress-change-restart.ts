import { SOURCES } from '../k3s/source';
import { egressSelectorModeOf } from '../plan/effective';
import { defineRule } from './rule';

export const egressChangeRestart = defineRule({
  id: 'egress-change-restart',
  field: 'egressSelectorMode',
  sources: [SOURCES.advanced, SOURCES.basicOptions],
  check: (plan) => {
    const [running, planned] = [plan.runningEgressSelectorMode, egressSelectorModeOf(plan)];
    return running === null || running === planned ? null : { severity: 'info', facts: { running, planned } };
  },
});
