import type { Address, Family } from '../cidr/address';
import { firstServer, flannelIfaceOf, isDualStack, knownHostFamilies } from './effective';
import type { Plan } from './plan';

export interface Advertised {
  /** Which setting decides. */
  readonly source: 'advertise-address' | 'node-external-ip' | 'node-ip' | 'flannel-iface';
  readonly family: Family;
  /** Null when it is an interface's, which the plan does not know. */
  readonly address: Address | null;
}

/**
 * What the first server's API advertises, as far as something decides it; null when kube-apiserver picks an address of the
 * right family itself (pkg/cli/server/server.go; seen on v1.36.3).
 */
export function advertisedOf(plan: Plan): Advertised | null {
  const server = firstServer(plan);
  const given = [
    ['advertise-address', plan.advertiseAddress],
    ['node-external-ip', server?.nodeExternalIp[0] ?? null],
    ['node-ip', server?.nodeIp[0] ?? null],
  ] as const;
  for (const [source, address] of given) {
    if (address !== null) return { source, family: address.family, address };
  }
  if (flannelIfaceOf(plan, server) === null) return null;
  // The interface's addresses count, IPv4 first; on dual-stack it must carry both.
  const family = knownHostFamilies(plan, server)[0] ?? (isDualStack(plan) ? 'ipv4' : null);
  return family === null ? null : { source: 'flannel-iface', family, address: null };
}
