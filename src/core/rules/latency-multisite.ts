import { SOURCES } from '../k3s/source';
import { serverCount } from '../plan/effective';
import { defineRule } from './rule';

export const latencyMultisite = defineRule({
  id: 'latency-multisite',
  field: 'topology',
  sources: [SOURCES.multicloud],
  check: (plan) =>
    plan.topology === 'multi-site' ? { severity: 'warning', facts: { servers: serverCount(plan) } } : null,
});
