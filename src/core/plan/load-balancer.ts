import type { Plan } from './plan';

/** ServiceLB runs unless it is disabled by name: without K3s's cloud controller as well (pkg/daemons/control/server.go). */
export const runsServiceLb = ({ disable }: Plan): boolean => !disable.includes('servicelb');

/** Whether something else than ServiceLB is to give Services their addresses. */
export const hasOtherLoadBalancer = ({ loadBalancer }: Plan): boolean =>
  loadBalancer !== null && loadBalancer !== 'servicelb' && loadBalancer !== 'none';
