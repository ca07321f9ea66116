import { SOURCES } from '../k3s/source';
import { nodeCount } from '../plan/effective';
import { hasOtherLoadBalancer, runsServiceLb } from '../plan/load-balancer';
import { defineRule } from './rule';

export const lbHostports = defineRule({
  id: 'lb-hostports',
  field: 'disable',
  sources: [SOURCES.networkingServices],
  check: (plan) =>
    runsServiceLb(plan) && !hasOtherLoadBalancer(plan) && !plan.disable.includes('traefik')
      ? { severity: 'info', facts: { nodes: nodeCount(plan) } }
      : null,
});
