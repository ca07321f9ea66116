import type { Family } from '../cidr/address';
import type { Backend } from './backends';

/**
 * What K3s does when nothing is set.
 *
 * Sources: K3s source, pkg/cli/server/server.go and pkg/cli/cmds/server.go (ranges, backend, ports, egress mode);
 * kube-controller-manager (node masks: K3s never sets them); kubelet (max-pods, not set by K3s either). The ranges follow
 * the family of the first server's first node IP; seen on K3s v1.36.3.
 */
export const DEFAULTS = {
  clusterCidr: { ipv4: '10.42.0.0/16', ipv6: 'fd00:42::/56' },
  serviceCidr: { ipv4: '10.43.0.0/16', ipv6: 'fd00:43::/112' },
  nodeCidrMaskSize: { ipv4: 24, ipv6: 64 },
  flannelBackend: 'vxlan',
  maxPods: 110,
  clusterDomain: 'cluster.local',
  serviceNodePortRange: '30000-32767',
  egressSelectorMode: 'agent',
  httpsListenPort: 6443,
  uplinkMtu: 1500,
} as const satisfies {
  readonly clusterCidr: Record<Family, string>;
  readonly serviceCidr: Record<Family, string>;
  readonly nodeCidrMaskSize: Record<Family, number>;
  readonly flannelBackend: Backend;
} & Record<string, unknown>;

export const EGRESS_SELECTOR_MODES = ['agent', 'cluster', 'pod', 'disabled'] as const;

/** What `disable` knows (K3s source, pkg/cli/cmds/stage.go); any other word is ignored without a message. */
export const DISABLE_ITEMS = [
  'coredns',
  'servicelb',
  'traefik',
  'local-storage',
  'metrics-server',
  'runtimes',
] as const;
