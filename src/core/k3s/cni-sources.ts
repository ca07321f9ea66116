import type { Source } from './source';

const calico = (label: string, path: string): Source => ({
  kind: 'docs',
  label: `Calico docs, ${label}`,
  url: `https://docs.tigera.io/calico/latest/${path}`,
});
const source = (label: string, url: string): Source => ({ kind: 'source', label, url });

/** Where facts about Calico, Canal and other CNIs on K3s come from. */
export const CNI_SOURCES = {
  calicoK3s: calico('Multi-node install on K3s', 'getting-started/kubernetes/k3s/multi-node-install'),
  calicoK3sQuickstart: calico('Quickstart for Calico on K3s', 'getting-started/kubernetes/k3s/quickstart'),
  calicoOnPremises: calico('Install on-premises', 'getting-started/kubernetes/self-managed-onprem/onpremises'),
  calicoInitialPool: calico('Configure default IP pools', 'networking/ipam/initial-ippool'),
  calicoIppool: calico('IP pool', 'reference/resources/ippool'),
  calicoIpv6: calico('Configure dual stack or IPv6 only', 'networking/ipam/ipv6'),
  calicoCniPlugins: calico('Configure the Calico CNI plugins', 'reference/configure-cni-plugins'),
  calicoOverlay: calico('Overlay networking', 'networking/configuring/vxlan-ipip'),
  calicoAws: calico('Amazon Web Services', 'reference/public-cloud/aws'),
  calicoTroubleshooting: calico('Troubleshooting', 'operations/troubleshoot/troubleshooting'),
  calicoEbpf: calico('Install in eBPF mode', 'operations/ebpf/install'),
  canal: calico('Install Calico for policy and flannel', 'getting-started/kubernetes/flannel/install-for-flannel'),
  calicoOperatorPools: source(
    'Calico operator source, pkg/controller/ippool',
    'https://github.com/tigera/operator/tree/master/pkg/controller/ippool',
  ),
  calicoIpam: source(
    'Calico source, libcalico-go/lib/ipam/ipam.go',
    'https://github.com/projectcalico/calico/blob/master/libcalico-go/lib/ipam/ipam.go',
  ),
  kubeOvn: source(
    'Kube-OVN source, dist/images/install.sh',
    'https://github.com/kubeovn/kube-ovn/blob/master/dist/images/install.sh',
  ),
  k3sTunnel: source(
    'K3s source, pkg/agent/tunnel/tunnel.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/agent/tunnel/tunnel.go',
  ),
  ciliumK3s: {
    kind: 'docs',
    label: 'Cilium docs, Installation Using K3s',
    url: 'https://docs.cilium.io/en/stable/installation/k3s/',
  },
  ciliumPool: {
    kind: 'docs',
    label: 'Cilium docs, Cluster Scope IPAM',
    url: 'https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/',
  },
  metallbCalico: {
    kind: 'docs',
    label: 'MetalLB docs, Issues with Calico',
    url: 'https://metallb.io/configuration/calico/',
  },
} as const satisfies Record<string, Source>;
