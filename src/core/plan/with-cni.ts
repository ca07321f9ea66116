import type { Cni, Plan } from './plan';

/**
 * The plan with another CNI, and with what K3s has to be told then: no flannel for any but its own, and no policy controller
 * beside a CNI that may have one; of a CNI that is not named nothing is known.
 *
 * @see https://docs.k3s.io/networking/basic-network-options#custom-cni
 */
export const withCni = (plan: Plan, cni: Cni): Plan =>
  cni === 'flannel'
    ? {
        ...plan,
        cni: null,
        flannelBackend: plan.flannelBackend === 'none' ? null : plan.flannelBackend,
        disableNetworkPolicy: plan.flannelBackend === 'none' ? false : plan.disableNetworkPolicy,
      }
    : { ...plan, cni, flannelBackend: 'none', disableNetworkPolicy: cni !== 'other' || plan.disableNetworkPolicy };
