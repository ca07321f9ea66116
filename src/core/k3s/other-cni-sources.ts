import type { Source } from './source';

const docs = (label: string, url: string): Source => ({ kind: 'docs', label, url });
const source = (label: string, url: string): Source => ({ kind: 'source', label, url });

/** Where facts about Cilium, Multus and the rarer CNIs on K3s come from. */
export const OTHER_CNI_SOURCES = {
  ciliumKubeProxy: docs(
    'Cilium docs, Kubernetes Without kube-proxy',
    'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
  ),
  ciliumPortmap: docs(
    'Cilium docs, Portmap (HostPort)',
    'https://docs.cilium.io/en/stable/installation/cni-chaining-portmap/',
  ),
  ciliumValues: docs('Cilium docs, Helm Reference', 'https://docs.cilium.io/en/stable/helm-reference/'),
  ciliumCidrSet: source(
    'Cilium source, pkg/ipam/cidrset',
    'https://github.com/cilium/cilium/tree/main/pkg/ipam/cidrset',
  ),
  ciliumOperator: source(
    'Cilium source, operator/pkg/ipam/allocator/clusterpool',
    'https://github.com/cilium/cilium/tree/main/operator/pkg/ipam/allocator/clusterpool',
  ),
  k3sLoopback: source(
    'K3s source, pkg/daemons/config/types.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/daemons/config/types.go',
  ),
  k3sMultus: docs('K3s docs, Multus and IPAM plugins', 'https://docs.k3s.io/networking/multus-ipams'),
  antreaProxy: docs('Antrea docs, Antrea Proxy', 'https://github.com/antrea-io/antrea/blob/main/docs/antrea-proxy.md'),
  kubeRouter: docs('kube-router docs, Deploying with kubeadm', 'https://kube-router.io/docs/kubeadm/'),
  weave: { kind: 'issue', label: 'cncf/landscape#4023', url: 'https://github.com/cncf/landscape/issues/4023' },
} as const satisfies Record<string, Source>;
