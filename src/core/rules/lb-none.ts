import { SOURCES } from '../k3s/source';
import { hasOtherLoadBalancer, runsServiceLb } from '../plan/load-balancer';
import { defineRule } from './rule';

/** Where a plan does not say whether another load balancer follows, the sentence leaves it open. */
export const lbNone = defineRule({
  id: 'lb-none',
  field: 'disable',
  sources: [SOURCES.networkingServices],
  check: (plan) =>
    runsServiceLb(plan) || hasOtherLoadBalancer(plan)
      ? null
      : { severity: 'warning', facts: { hasTraefik: !plan.disable.includes('traefik') } },
});
