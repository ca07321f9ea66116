import { SOURCES } from '../k3s/source';
import { isDualStack } from '../plan/effective';
import { hasIpv6Pods, isPublicCloud } from '../plan/surroundings-of';
import { defineRule } from './rule';

export const v6CloudRules = defineRule({
  id: 'v6-cloud-rules',
  field: 'cloud',
  sources: [SOURCES.basicOptions],
  check: (plan) =>
    hasIpv6Pods(plan) && (isPublicCloud(plan.cloud) || plan.firewall === 'security-groups')
      ? {
          severity: 'info',
          place: { field: isPublicCloud(plan.cloud) ? 'cloud' : 'firewall' },
          facts: { isDualStack: isDualStack(plan) },
        }
      : null,
});
