import type { Family } from '../../cidr/address';
import { parseNodePortRange } from '../../k3s/node-port-range';
import { agentCount, nodePortRangeOf, peakNodeCount, serverCount } from '../../plan/effective';
import { openPorts } from '../../plan/open-ports';
import type { Plan } from '../../plan/plan';
import { flow, peer, tcp, type Flow, type FlowSource } from './flow';
import { tunnelsOf } from './tunnels';

/** Where servers answer; with the mirror, every node does. */
export const API_PORT = '6443';

/** Whether the cluster is, and stays, one machine. */
const isAlone = (plan: Plan): boolean => Math.max(serverCount(plan) + agentCount(plan), peakNodeCount(plan)) === 1;

/** What machines let in, in the order of the documentation's table. */
export function flowsOf(plan: Plan): readonly Flow[] {
  const base = openPorts(plan);
  const hasEtcd = base.some(({ purpose }) => purpose === 'etcd');
  const peers: readonly FlowSource[] = isAlone(plan) ? [] : ['nodes'];
  return [
    {
      ...tcp('api', [API_PORT]),
      from: [...peers, 'pods', 'admins'],
      to: 'servers',
    },
    ...(hasEtcd ? [{ ...tcp('etcd', ['2379-2380']), from: ['servers'] as const, to: 'servers' as const }] : []),
    { ...tcp('kubelet', ['10250']), from: [...peers, 'pods'] },
    ...(isAlone(plan) ? [] : betweenNodes(plan)),
    ...nodePorts(plan),
    ...(base.some(({ purpose }) => purpose === 'load-balancer')
      ? [{ ...tcp('load-balancer', ['80', '443']), from: ['clients'] as const }]
      : []),
  ];
}

function betweenNodes(plan: Plan): readonly Flow[] {
  return [
    ...tunnelsOf(plan),
    ...(plan.embeddedRegistry ? [tcp('registry-api', [API_PORT]), peer('registry')] : []),
    ...(plan.loadBalancer === 'metallb' ? [peer('metallb'), peer('metallb-udp')] : []),
  ];
}

/** None where K3s would refuse the range. */
function nodePorts(plan: Plan): readonly Flow[] {
  const range = parseNodePortRange(nodePortRangeOf(plan));
  if (!('first' in range)) return [];
  const ports = [range.first === range.last ? String(range.first) : `${range.first}-${range.last}`];
  return (['tcp', 'udp'] as const).map((protocol) => ({
    ...flow('node-ports', protocol, ports),
    from: ['clients'] as const,
  }));
}

/** Whether pods' packets pass between machines with the pods' own addresses. */
export const areUnwrapped = (flows: readonly Flow[]): boolean => flows.some(({ purpose }) => purpose === 'unwrapped');

/** Whether K3s's own load balancer hands Traefik's ports to clients. */
export const hasServiceLb = (flows: readonly Flow[]): boolean =>
  flows.some(({ purpose }) => purpose === 'load-balancer');

export const everything = (family: Family): string => (family === 'ipv4' ? '0.0.0.0/0' : '::/0');
