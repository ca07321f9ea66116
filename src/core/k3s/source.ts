/**
 * Where a fact comes from. The kind decides when sources disagree: seen on a running K3s, then source code, then
 * documentation, then issues and third parties.
 */
export interface Source {
  readonly kind: 'seen' | 'source' | 'docs' | 'issue' | 'calculated';
  readonly label: string;
  readonly url: string | null;
}

const docs = (label: string, url: string): Source => ({ kind: 'docs', label: `K3s docs, ${label}`, url });
const source = (label: string, url: string): Source => ({ kind: 'source', label, url });

/** The release notes of one minor, `1.27`. */
export const releaseNotes = (minor: string): Source =>
  docs(`Release Notes v${minor}`, `https://docs.k3s.io/release-notes/v${minor}.X`);

/** The places several facts and rules come from; a rule may add its own. */
export const SOURCES = {
  seen: { kind: 'seen', label: 'K3s v1.36.3, started for the purpose', url: null },
  calculated: { kind: 'calculated', label: 'Arithmetic on the ranges', url: null },
  basicOptions: docs('Basic Network Options', 'https://docs.k3s.io/networking/basic-network-options'),
  requirements: docs('Requirements', 'https://docs.k3s.io/installation/requirements'),
  serverFlags: docs('k3s server', 'https://docs.k3s.io/cli/server'),
  agentFlags: docs('k3s agent', 'https://docs.k3s.io/cli/agent'),
  configuration: docs('Configuration Options', 'https://docs.k3s.io/installation/configuration'),
  multicloud: docs('Distributed hybrid or multicloud cluster', 'https://docs.k3s.io/networking/distributed-multicloud'),
  embeddedEtcd: docs('High Availability Embedded etcd', 'https://docs.k3s.io/datastore/ha-embedded'),
  clusterLoadBalancer: docs('Cluster Load Balancer', 'https://docs.k3s.io/datastore/cluster-loadbalancer'),
  advanced: docs('Advanced Options', 'https://docs.k3s.io/advanced'),
  networkingServices: docs('Networking Services', 'https://docs.k3s.io/networking/networking-services'),
  manualUpgrades: docs('Manual Upgrades', 'https://docs.k3s.io/upgrades/manual'),
  airGap: docs('Air-Gap Install', 'https://docs.k3s.io/installation/airgap'),
  registryMirror: docs('Embedded Registry Mirror', 'https://docs.k3s.io/installation/registry-mirror'),
  k3sServer: source(
    'K3s source, pkg/cli/server/server.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/cli/server/server.go',
  ),
  k3sAgentRun: source('K3s source, pkg/agent/run.go', 'https://github.com/k3s-io/k3s/blob/main/pkg/agent/run.go'),
  k3sFlannelSetup: source(
    'K3s source, pkg/agent/flannel/setup.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/agent/flannel/setup.go',
  ),
  k3sControlPlane: source(
    'K3s source, pkg/daemons/control/server.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/daemons/control/server.go',
  ),
  k3sCriticalArgs: source(
    'K3s source, pkg/cluster/bootstrap.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/cluster/bootstrap.go',
  ),
  k3sExecutor: source(
    'K3s source, pkg/executor/embed/embed.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/executor/embed/embed.go',
  ),
  k3sParser: source(
    'K3s source, pkg/configfilearg/parser.go',
    'https://github.com/k3s-io/k3s/blob/main/pkg/configfilearg/parser.go',
  ),
  k3sArgs: source('K3s source, pkg/util/args.go', 'https://github.com/k3s-io/k3s/blob/main/pkg/util/args.go'),
  k3sNet: source('K3s source, pkg/util/net.go', 'https://github.com/k3s-io/k3s/blob/main/pkg/util/net.go'),
  kubeApiserver: source(
    'Kubernetes source, cmd/kube-apiserver/app/options/validation.go',
    'https://github.com/kubernetes/kubernetes/blob/master/cmd/kube-apiserver/app/options/validation.go',
  ),
  largeClusters: {
    kind: 'docs',
    label: 'Kubernetes docs, Considerations for large clusters',
    url: 'https://kubernetes.io/docs/setup/best-practices/cluster-large/',
  },
  serviceAllocator: source(
    'Kubernetes source, pkg/registry/core/service/ipallocator',
    'https://github.com/kubernetes/kubernetes/tree/master/pkg/registry/core/service/ipallocator',
  ),
  nodeIpam: source(
    'Kubernetes source, pkg/controller/nodeipam',
    'https://github.com/kubernetes/kubernetes/tree/master/pkg/controller/nodeipam',
  ),
  hostLocal: source(
    'CNI plugins source, host-local IPAM',
    'https://github.com/containernetworking/plugins/tree/main/plugins/ipam/host-local',
  ),
  calicoRequirements: {
    kind: 'docs',
    label: 'Calico docs, System requirements',
    url: 'https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements',
  },
  flannelBackends: {
    kind: 'docs',
    label: 'flannel, Backends',
    url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md',
  },
  flannelRunning: {
    kind: 'docs',
    label: 'flannel, Running',
    url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/running.md',
  },
} as const satisfies Record<string, Source>;
