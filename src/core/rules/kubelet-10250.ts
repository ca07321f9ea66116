import { SOURCES } from '../k3s/source';
import { nodeCount } from '../plan/effective';
import { defineRule } from './rule';

export const kubelet10250 = defineRule({
  id: 'kubelet-10250',
  field: 'kubeletReachable',
  sources: [SOURCES.requirements],
  check: (plan) =>
    plan.kubeletReachable === false && !plan.disable.includes('metrics-server') && nodeCount(plan) > 1
      ? { severity: 'info', facts: {} }
      : null,
});
