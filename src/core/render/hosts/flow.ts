import type { Family } from '../../cidr/address';
import { PEER_PORTS, type PeerPurpose, type Protocol } from '../../k3s/cni-ports';

export type FlowPurpose =
  | PeerPurpose
  | 'api'
  | 'etcd'
  | 'registry-api'
  | 'kubelet'
  | 'vxlan'
  | 'wireguard'
  | 'unwrapped'
  | 'node-ports'
  | 'load-balancer';

/** Who sends: machines and pods of the cluster, or people and programs outside it, whom a plan does not know. */
export type FlowSource = 'nodes' | 'servers' | 'pods' | 'admins' | 'clients';

/** What a firewall has to let in. A protocol of null stands for packets of any kind. */
export interface Flow {
  readonly purpose: FlowPurpose;
  readonly protocol: Protocol | null;
  readonly ports: readonly string[];
  readonly from: readonly FlowSource[];
  readonly to: 'servers' | 'nodes';
  /** The only family it travels in; null for whichever the machines have. */
  readonly family: Family | null;
}

export const flow = (purpose: FlowPurpose, protocol: Protocol | null, ports: readonly string[] = []): Flow => ({
  purpose,
  protocol,
  ports,
  from: ['nodes'],
  to: 'nodes',
  family: null,
});
export const tcp = (purpose: FlowPurpose, ports: readonly string[]): Flow => flow(purpose, 'tcp', ports);
export const peer = (purpose: PeerPurpose): Flow =>
  flow(purpose, PEER_PORTS[purpose].protocol, PEER_PORTS[purpose].ports);
export const alsoFromPods = (each: Flow): Flow => ({ ...each, from: [...each.from, 'pods'] });
export const unwrapped: Flow = { ...flow('unwrapped', null), from: ['pods'] };
