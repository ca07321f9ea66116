import { CNI_SOURCES } from './cni-sources';
import { OTHER_CNI_SOURCES } from './other-cni-sources';
import { SOURCES, type Source } from './source';

/** What a firewall tells packets apart by; IP in IP is a protocol of its own and has no ports. */
export type Protocol = 'tcp' | 'udp' | 'ipip';

/** Ports that machines must reach on each other; `2379-2380` includes both ends. */
export interface PeerPorts {
  readonly protocol: Protocol;
  readonly ports: readonly string[];
  readonly source: Source;
}

const docs = (label: string, url: string): Source => ({ kind: 'docs', label, url });

const CILIUM = docs(
  'Cilium docs, System Requirements',
  'https://docs.cilium.io/en/stable/operations/system_requirements/',
);
const ANTREA = docs(
  'Antrea docs, Network Requirements',
  'https://github.com/antrea-io/antrea/blob/main/docs/network-requirements.md',
);
const METALLB = docs('MetalLB docs, Requirements', 'https://metallb.universe.tf/');

/** Ports that come with a CNI, or with something else that a plan may run; flannel's own are in `backends.ts`. */
export const PEER_PORTS = {
  ipip: { protocol: 'ipip', ports: [], source: SOURCES.calicoRequirements },
  bgp: { protocol: 'tcp', ports: ['179'], source: SOURCES.calicoRequirements },
  typha: { protocol: 'tcp', ports: ['5473'], source: SOURCES.calicoRequirements },
  geneve: { protocol: 'udp', ports: ['6081'], source: CILIUM },
  'cilium-health': { protocol: 'tcp', ports: ['4240'], source: CILIUM },
  hubble: { protocol: 'tcp', ports: ['4244-4245'], source: CILIUM },
  antrea: { protocol: 'tcp', ports: ['10349-10351'], source: ANTREA },
  'antrea-members': { protocol: 'udp', ports: ['10351'], source: ANTREA },
  ovn: { protocol: 'tcp', ports: ['6641-6644'], source: CNI_SOURCES.kubeOvn },
  'kube-ovn': { protocol: 'tcp', ports: ['10660-10661', '10665'], source: CNI_SOURCES.kubeOvn },
  'kube-router': { protocol: 'tcp', ports: ['179'], source: OTHER_CNI_SOURCES.kubeRouter },
  metallb: { protocol: 'tcp', ports: ['7946'], source: METALLB },
  'metallb-udp': { protocol: 'udp', ports: ['7946'], source: METALLB },
  registry: { protocol: 'tcp', ports: ['5001'], source: SOURCES.registryMirror },
} as const satisfies Record<string, PeerPorts>;

export type PeerPurpose = keyof typeof PEER_PORTS;
