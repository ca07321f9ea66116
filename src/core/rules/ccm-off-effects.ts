import { SOURCES } from '../k3s/source';
import { runsServiceLb } from '../plan/load-balancer';
import { defineRule } from './rule';

export const ccmOffEffects = defineRule({
  id: 'ccm-off-effects',
  field: 'disableCloudController',
  sources: [SOURCES.networkingServices, SOURCES.k3sControlPlane],
  check: (plan) => {
    if (!plan.disableCloudController || plan.externalCloudController) return null;
    const hasExternalIp = plan.nodes.some(({ nodeExternalIp }) => nodeExternalIp.length > 0);
    return { severity: 'warning', facts: { hasExternalIp, hasServiceLb: runsServiceLb(plan) } };
  },
  fix: (plan) => ({ ...plan, disableCloudController: false }),
});
