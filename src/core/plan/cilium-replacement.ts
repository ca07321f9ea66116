import type { Plan } from './plan';

/**
 * Where Cilium reaches the API on every node of K3s: servers listen on one loopback address only, which one depends on the
 * Service ranges; the name stands for both.
 */
export const LOOPBACK_API = 'localhost:6444';

/** The plan with Services handled by Cilium, and with what that takes. */
export const withReplacement = (plan: Plan): Plan => ({
  ...plan,
  ciliumKubeProxyReplacement: true,
  disableKubeProxy: true,
  cniApiServer: plan.cniApiServer ?? LOOPBACK_API,
});
