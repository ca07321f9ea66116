import type { PlanText } from './plan-text';

export type Preset = 'defaults' | 'homelab' | 'ha' | 'dual-stack' | 'multi-site' | 'ipv6';

/**
 * Situations to start from, as text of a plan. They set only what the situation calls for; the rest stays K3s's default.
 * Ranges of the IPv6 presets are K3s's own defaults (pkg/util GetDefaultAddresses).
 */
export const PRESETS = {
  defaults: {},
  homelab: { servers: '1', agents: '3', nodesAtPeak: '8', topology: 'same-l2' },
  ha: { servers: '3', agents: '3', nodesAtPeak: '12', topology: 'same-l2', datastore: 'etcd' },
  'dual-stack': {
    servers: '3',
    agents: '3',
    topology: 'same-l2',
    hostFamilies: 'both',
    clusterCidr: '10.42.0.0/16,fd00:42::/56',
    serviceCidr: '10.43.0.0/16,fd00:43::/112',
    flannelIpv6Masq: 'true',
  },
  // K3s docs, Distributed hybrid or multicloud cluster: WireGuard between external addresses.
  'multi-site': {
    servers: '1',
    agents: '3',
    topology: 'multi-site',
    untrustedUnderlay: 'true',
    flannelBackend: 'wireguard-native',
    flannelExternalIp: 'true',
  },
  ipv6: {
    servers: '1',
    agents: '2',
    hostFamilies: 'ipv6',
    clusterCidr: 'fd00:42::/56',
    serviceCidr: 'fd00:43::/112',
    flannelIpv6Masq: 'true',
  },
} as const satisfies Record<Preset, PlanText>;
