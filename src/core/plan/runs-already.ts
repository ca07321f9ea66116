import type { Plan } from './plan';

/** Whether something is said about a cluster that runs already. */
export const runsAlready = (plan: Plan): boolean =>
  plan.runningClusterCidr.length > 0 ||
  plan.runningServiceCidr.length > 0 ||
  [
    plan.runningStack,
    plan.runningK3sVersion,
    plan.runningNodeCidrMaskSizeIpv4,
    plan.runningNodeCidrMaskSizeIpv6,
    plan.runningCni,
    plan.runningFlannelBackend,
    plan.runningEgressSelectorMode,
    plan.runningDisableKubeProxy,
    plan.runningDisableNetworkPolicy,
    plan.runningCiliumIpam,
  ].some((said) => said !== null);
