import { flannelBackendOf } from './effective';
import type { Plan, PlanNode } from './plan';

/** Whether K3s joins its nodes to a VPN; it then takes node-ip, interface and backend from there. */
export const usesVpn = ({ vpn }: Plan): boolean => vpn !== null;

/** Whether K3s joins this machine to the VPN. */
export const joinsVpn = (plan: Plan, node: PlanNode | null): boolean => node?.vpn ?? usesVpn(plan);

/** The backend that carries pods' packets: with a VPN flannel takes the VPN's, whatever is set, unless it is to do nothing. */
export function carryingBackendOf(plan: Plan): string {
  const backend = flannelBackendOf(plan);
  return usesVpn(plan) && backend !== 'none' ? 'tailscale' : backend;
}
