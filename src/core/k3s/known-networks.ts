import type { NetworkKind } from '../plan/plan';
import { DEFAULTS } from './defaults';
import type { Source } from './source';

export type KnownNetworkId =
  | 'docker-bridge'
  | 'docker-pools'
  | 'docker-swarm'
  | 'tailscale'
  | 'home-lan'
  | 'calico'
  | 'cilium'
  | 'k3s-ipv4'
  | 'k3s-ipv6';

/** Networks that many people have without having chosen them. */
export interface KnownNetwork {
  readonly id: KnownNetworkId;
  readonly kind: NetworkKind;
  readonly cidrs: readonly string[];
  /** The name it gets in the list: a product's, the same in every language. */
  readonly label: string;
  readonly sources: readonly Source[];
}

const DOCKER: Source = {
  kind: 'source',
  label: 'Docker source, libnetwork/ipamutils',
  url: 'https://github.com/moby/moby/tree/master/daemon/libnetwork/ipamutils',
};
const K3S: Source = { kind: 'docs', label: 'K3s docs, k3s server', url: 'https://docs.k3s.io/cli/server' };

export const KNOWN_NETWORKS: readonly KnownNetwork[] = [
  {
    id: 'home-lan',
    kind: 'other',
    cidrs: ['192.168.0.0/24', '192.168.1.0/24', '192.168.178.0/24', '10.0.0.0/24'],
    label: 'Home LAN',
    // No register says what routers come with; this list is a collection of reports.
    sources: [
      {
        kind: 'issue',
        label: 'OpenVPN wiki, Avoid routing conflicts',
        url: 'https://community.openvpn.net/openvpn/wiki/AvoidRoutingConflicts',
      },
    ],
  },
  { id: 'docker-bridge', kind: 'docker', cidrs: ['172.17.0.0/16'], label: 'docker0', sources: [DOCKER] },
  {
    id: 'docker-pools',
    kind: 'docker',
    // 172.17 to 172.31, a /16 for each network, then 192.168.0.0/16 in pieces of /20.
    cidrs: ['172.17.0.0/16', '172.18.0.0/15', '172.20.0.0/14', '172.24.0.0/13', '192.168.0.0/16'],
    label: 'Docker',
    sources: [DOCKER],
  },
  { id: 'docker-swarm', kind: 'docker', cidrs: ['10.0.0.0/8'], label: 'Docker Swarm', sources: [DOCKER] },
  {
    id: 'tailscale',
    kind: 'vpn',
    cidrs: ['100.64.0.0/10', 'fd7a:115c:a1e0::/48'],
    label: 'Tailscale',
    sources: [
      {
        kind: 'docs',
        label: 'Tailscale docs, Reserved IP addresses',
        url: 'https://tailscale.com/kb/1610/reserved-ip-addresses',
      },
      { kind: 'docs', label: 'RFC 6598, shared address space', url: 'https://www.rfc-editor.org/rfc/rfc6598' },
    ],
  },
  {
    id: 'calico',
    kind: 'cluster',
    cidrs: ['192.168.0.0/16'],
    label: 'Calico',
    sources: [
      {
        kind: 'docs',
        label: 'Calico docs, K3s quickstart',
        url: 'https://docs.tigera.io/calico/latest/getting-started/kubernetes/k3s/quickstart',
      },
    ],
  },
  {
    id: 'cilium',
    kind: 'cluster',
    cidrs: ['10.0.0.0/8', 'fd00::/104'],
    label: 'Cilium',
    sources: [
      {
        kind: 'docs',
        label: 'Cilium docs, Cluster scope IPAM',
        url: 'https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/',
      },
    ],
  },
  {
    id: 'k3s-ipv4',
    kind: 'cluster',
    cidrs: [DEFAULTS.clusterCidr.ipv4, DEFAULTS.serviceCidr.ipv4],
    label: 'K3s',
    sources: [K3S],
  },
  {
    id: 'k3s-ipv6',
    kind: 'cluster',
    cidrs: [DEFAULTS.clusterCidr.ipv6, DEFAULTS.serviceCidr.ipv6],
    label: 'K3s',
    sources: [K3S],
  },
];
