import { SOURCES } from '../k3s/source';
import { hasOtherLoadBalancer, runsServiceLb } from '../plan/load-balancer';
import type { LoadBalancer } from '../plan/plan';
import { defineRule } from './rule';

export const lbTwoControllers = defineRule<'lb-two-controllers', { readonly loadBalancer: LoadBalancer | null }>({
  id: 'lb-two-controllers',
  field: 'loadBalancer',
  sources: [
    SOURCES.networkingServices,
    {
      kind: 'docs',
      label: 'MetalLB docs, Issues with K3s',
      url: 'https://metallb.io/configuration/k3s/',
    },
  ],
  check: (plan) =>
    hasOtherLoadBalancer(plan) && runsServiceLb(plan)
      ? { severity: 'error', facts: { loadBalancer: plan.loadBalancer } }
      : null,
  fix: (plan) => ({ ...plan, disable: [...plan.disable, 'servicelb'] }),
});
