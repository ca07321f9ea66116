import { BACKENDS, isBackend } from '../k3s/backends';
import { DEFAULTS } from '../k3s/defaults';
import { agentCount, datastoreOf, isDualStack, nodePortRangeOf, primaryFamily, serverCount } from './effective';
import { cniOf } from './cni-of';
import type { Plan } from './plan';
import { carryingBackendOf } from './vpn';

/** Who talks to whom: roles of the cluster, or people and programs outside it. */
export type Party = 'servers' | 'agents-and-servers' | 'nodes' | 'clients';

export type PortPurpose =
  | 'api'
  | 'etcd'
  | 'kubelet'
  | 'vxlan'
  | 'wireguard-ipv4'
  | 'wireguard-ipv6'
  | 'host-gw'
  | 'node-ports'
  | 'load-balancer';

/** A port that must be open between machines. `port` is null where pod packets travel unwrapped. */
export interface OpenPort {
  readonly purpose: PortPurpose;
  readonly protocol: 'TCP' | 'UDP' | 'TCP, UDP' | null;
  readonly port: string | null;
  readonly from: Party;
  readonly to: Party;
}

const tcp = (purpose: PortPurpose, port: string, from: Party, to: Party): OpenPort => ({
  purpose,
  protocol: 'TCP',
  port,
  from,
  to,
});

/** Whether nothing of a plan needs more than `openPorts` lists: another CNI, the registry's mirror and MetalLB do. */
export const areAllPorts = (plan: Plan): boolean =>
  cniOf(plan) === 'flannel' && !plan.embeddedRegistry && plan.loadBalancer !== 'metallb';

/**
 * What K3s itself needs let through for a plan; nothing else is needed between nodes, since kubelet traffic comes back through
 * the agents' own tunnels.
 *
 * Sources: K3s docs, Requirements (inbound rules); flannel's backends; K3s docs, Networking Services (80 and 443 by ServiceLB
 * and Traefik).
 */
export function openPorts(plan: Plan): readonly OpenPort[] {
  const isAlone = serverCount(plan) + agentCount(plan) === 1;
  const hasLoadBalancer = !plan.disable.includes('servicelb') && !plan.disable.includes('traefik');
  return [
    tcp('api', String(DEFAULTS.httpsListenPort), 'agents-and-servers', 'servers'),
    ...(serverCount(plan) > 1 && datastoreOf(plan) === 'etcd' ? [tcp('etcd', '2379-2380', 'servers', 'servers')] : []),
    ...(isAlone ? [] : [...backendPorts(plan), tcp('kubelet', '10250', 'nodes', 'nodes')]),
    { purpose: 'node-ports', protocol: 'TCP, UDP', port: nodePortRangeOf(plan), from: 'clients', to: 'nodes' },
    ...(hasLoadBalancer ? [tcp('load-balancer', '80, 443', 'clients', 'nodes')] : []),
  ];
}

function backendPorts(plan: Plan): readonly OpenPort[] {
  const backend = carryingBackendOf(plan);
  if (!isBackend(backend) || backend === 'none') return [];
  const udp = (purpose: PortPurpose, port: number | null): OpenPort => ({
    purpose,
    protocol: port === null ? null : 'UDP',
    port: port === null ? null : String(port),
    from: 'nodes',
    to: 'nodes',
  });
  const { udpPorts } = BACKENDS[backend];
  if (backend === 'vxlan') return [udp('vxlan', udpPorts.ipv4)];
  if (backend === 'host-gw') return [udp('host-gw', null)];
  const families = isDualStack(plan) ? (['ipv4', 'ipv6'] as const) : [primaryFamily(plan)];
  return families.map((family) => udp(`wireguard-${family}`, udpPorts[family]));
}
