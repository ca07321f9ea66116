import { BACKENDS } from '../k3s/backends';
import { FLAG_GATES } from '../k3s/flag-gates';
import { isSince } from '../k3s/version';
import type { Plan, PlanNode } from './plan';

/** The plan with wireguard-native, or null where its release or the kernels of its nodes lack it. */
export function withWireguardNative(plan: Plan): Plan | null {
  const { name, since } = BACKENDS['wireguard-native'];
  if (plan.wireguardInKernel === false || !isSince(plan.k3sVersion, since)) return null;
  return { ...plan, flannelBackend: name };
}

/** A listed machine whose kubelet and flannel run: agentless servers are none. */
export const runsFlannel = (plan: Plan, node: PlanNode): boolean => node.role === 'agent' || !plan.disableAgent;

/**
 * The plan as the documentation joins several sites: wireguard-native between external addresses. Null where the release
 * cannot do it, or while a listed node has no external address to give.
 * @see https://docs.k3s.io/networking/distributed-multicloud
 */
export function withSitesJoined(plan: Plan): Plan | null {
  const encrypted = withWireguardNative(plan);
  if (encrypted === null || plan.flannelExternalIp) return encrypted;
  const lacksAddress = plan.nodes.some((node) => runsFlannel(plan, node) && node.nodeExternalIp.length === 0);
  if (lacksAddress || !isSince(plan.k3sVersion, FLAG_GATES['flannel-external-ip'])) return null;
  return { ...encrypted, flannelExternalIp: true };
}
