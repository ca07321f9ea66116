import type { Family } from '../cidr/address';
import type { Backend } from './backends';
import type { Since } from './version';

/**
 * What counts when nothing is set.
 *
 * - Ranges: K3s source, pkg/cli/server/server.go, by the family of the server's first node IP; seen on K3s v1.36.3.
 * - Backend, domain, NodePorts, egress mode, port: K3s source, pkg/cli/cmds/server.go; K3s docs, k3s server.
 * - Node masks: kube-controller-manager, as K3s never sets them. Max-pods: kubelet, likewise.
 * - MTU: Ethernet's, not K3s's; flannel takes that of the uplink as it finds it.
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

/** Since when K3s takes a DNS address of each family; before, it derives one and refuses two (K3s release notes, history). */
export const DUAL_STACK_CLUSTER_DNS = ['1.25.15', '1.26.10', '1.27.7', '1.28.3'] as const satisfies Since;

/** K3s source, pkg/cli/server/server.go (validateNetworkConfiguration); K3s refuses any other word. */
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

/** Understood all the same, or once listed and perhaps still there in an older release. */
export const UNDOCUMENTED_DISABLE_ITEMS = ['ccm', 'snapshot-controller'] as const;
