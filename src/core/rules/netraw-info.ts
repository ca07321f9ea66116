import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const netrawInfo = defineRule({
  id: 'netraw-info',
  field: 'untrustedTenants',
  sources: [SOURCES.requirements],
  check: (plan) => (plan.untrustedTenants && cniOf(plan) === 'flannel' ? { severity: 'info', facts: {} } : null),
});
