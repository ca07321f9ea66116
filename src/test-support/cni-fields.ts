import { CNI_SOURCES } from '../core/k3s/cni-sources';
import { OTHER_CNI_SOURCES } from '../core/k3s/other-cni-sources';
import type { Source } from '../core/k3s/source';

// What objects in the files of CNIs may hold, written down from each project's own sources and apart from the code that makes
// the files.

export type KnownField =
  | { readonly type: 'string'; readonly values?: readonly string[]; readonly form?: RegExp }
  | { readonly type: 'number'; readonly from: number; readonly to: number }
  | { readonly type: 'boolean' | 'object' | 'range' };

export interface KnownObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly sources: readonly Source[];
  /** Fields by path; `[]` stands for each item of a list. */
  readonly fields: Readonly<Record<string, KnownField>>;
}

const ENABLED = { type: 'string', values: ['Enabled', 'Disabled'] } as const;
const DETECTION = { type: 'string', values: ['NodeInternalIP'] } as const;
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const range = { type: 'range' } as const;
const DIGITS = /^\d{1,5}$/;

const operatorSource: Source = {
  kind: 'source',
  label: 'Calico operator source, api/v1/installation_types.go and pkg/controller/ippool/validation.go, v1.42.4',
  url: 'https://github.com/tigera/operator/blob/v1.42.4/api/v1/installation_types.go',
};

export const KNOWN_OBJECTS: readonly KnownObject[] = [
  {
    apiVersion: 'operator.tigera.io/v1',
    kind: 'Installation',
    sources: [operatorSource, CNI_SOURCES.calicoOperatorPools],
    fields: {
      'metadata.name': { type: 'string', values: ['default'] },
      'spec.cni.type': { type: 'string', values: ['Calico'] },
      'spec.cni.ipam.type': { type: 'string', values: ['Calico', 'HostLocal'] },
      'spec.calicoNetwork.linuxDataplane': { type: 'string', values: ['Iptables', 'BPF', 'VPP', 'Nftables'] },
      'spec.calicoNetwork.bgp': ENABLED,
      'spec.calicoNetwork.containerIPForwarding': ENABLED,
      'spec.calicoNetwork.nodeAddressAutodetectionV4.kubernetes': DETECTION,
      'spec.calicoNetwork.nodeAddressAutodetectionV6.kubernetes': DETECTION,
      'spec.calicoNetwork.mtu': { type: 'number', from: 68, to: 65_535 },
      'spec.calicoNetwork.ipPools[].cidr': range,
      'spec.calicoNetwork.ipPools[].blockSize': { type: 'number', from: 20, to: 128 },
      'spec.calicoNetwork.ipPools[].encapsulation': {
        type: 'string',
        values: ['IPIPCrossSubnet', 'IPIP', 'VXLAN', 'VXLANCrossSubnet', 'None'],
      },
      'spec.calicoNetwork.ipPools[].natOutgoing': ENABLED,
      'spec.calicoNetwork.ipPools[].nodeSelector': { type: 'string', values: ['all()'] },
    },
  },
  {
    apiVersion: 'operator.tigera.io/v1',
    kind: 'APIServer',
    sources: [operatorSource],
    fields: { 'metadata.name': { type: 'string', values: ['default'] }, spec: { type: 'object' } },
  },
  {
    apiVersion: 'projectcalico.org/v3',
    kind: 'FelixConfiguration',
    sources: [
      {
        kind: 'docs',
        label: 'Calico docs, Felix configuration',
        url: 'https://docs.tigera.io/calico/latest/reference/resources/felixconfig',
      },
    ],
    fields: {
      'metadata.name': { type: 'string', values: ['default'] },
      'spec.kubeNodePortRanges[]': { type: 'string', form: /^\d{1,5}:\d{1,5}$/ },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    sources: [CNI_SOURCES.calicoEbpf],
    fields: { 'metadata.name': { type: 'string', values: ['tigera-operator'] } },
  },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    sources: [
      CNI_SOURCES.calicoEbpf,
      {
        kind: 'source',
        label: 'Calico source, manifests/canal.yaml and calico.yaml',
        url: 'https://github.com/projectcalico/calico/tree/master/manifests',
      },
    ],
    fields: {
      'metadata.name': { type: 'string', values: ['kubernetes-services-endpoint', 'canal-config', 'calico-config'] },
      'metadata.namespace': { type: 'string', values: ['tigera-operator', 'kube-system'] },
      'data.KUBERNETES_SERVICE_HOST': text,
      'data.KUBERNETES_SERVICE_PORT': text,
      'data.canal_iface': text,
      'data.veth_mtu': { type: 'string', form: DIGITS },
      'data.calico_backend': { type: 'string', values: ['bird', 'vxlan'] },
      'data.cni_network_config': text,
      'data.net-conf.json': text,
    },
  },
  {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    sources: [
      {
        kind: 'docs',
        label: 'Kubernetes docs, Declarative Management of Kubernetes Objects Using Kustomize',
        url: 'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/kustomization/',
      },
    ],
    fields: {
      'resources[]': { type: 'string', values: ['canal.yaml', 'calico.yaml'] },
      'patches[].path': { type: 'string', form: /^ca[a-z-]+\.yaml$/ },
    },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    sources: [
      {
        kind: 'source',
        label: 'Calico source, manifests/canal.yaml and calico.yaml',
        url: 'https://github.com/projectcalico/calico/tree/master/manifests',
      },
      CNI_SOURCES.calicoIpv6,
    ],
    fields: {
      'metadata.name': { type: 'string', values: ['canal', 'calico-node'] },
      'metadata.namespace': { type: 'string', values: ['kube-system'] },
      'spec.template.spec.containers[].name': { type: 'string', values: ['calico-node'] },
      'spec.template.spec.containers[].env[].name': {
        type: 'string',
        values: [
          'IP',
          'IP6',
          'FELIX_IPV6SUPPORT',
          'FELIX_NFTABLESMODE',
          'FELIX_BPFENABLED',
          'CALICO_ROUTER_ID',
          ...['CIDR', 'BLOCK_SIZE', 'IPIP', 'VXLAN', 'NAT_OUTGOING'].map((name) => `CALICO_IPV4POOL_${name}`),
          ...['CIDR', 'BLOCK_SIZE', 'VXLAN', 'NAT_OUTGOING'].map((name) => `CALICO_IPV6POOL_${name}`),
        ],
      },
      'spec.template.spec.containers[].env[].value': text,
      'spec.template.spec.containers[].livenessProbe.exec.command[]': text,
      'spec.template.spec.containers[].readinessProbe.exec.command[]': text,
    },
  },
  {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    sources: [
      {
        kind: 'source',
        label: 'helm-controller source, pkg/apis/helm.cattle.io/v1/types.go',
        url: 'https://github.com/k3s-io/helm-controller/blob/master/pkg/apis/helm.cattle.io/v1/types.go',
      },
    ],
    fields: {
      'metadata.name': { type: 'string', values: ['cilium', 'multus'] },
      'metadata.namespace': { type: 'string', values: ['kube-system'] },
      'spec.chart': text,
      'spec.repo': { type: 'string', values: ['https://helm.cilium.io/', 'https://rke2-charts.rancher.io'] },
      'spec.version': { type: 'string', form: /^\d+\.\d+\.\d+$/ },
      'spec.targetNamespace': { type: 'string', values: ['kube-system'] },
      'spec.bootstrap': flag,
      'spec.failurePolicy': { type: 'string', values: ['abort', 'reinstall'] },
      'spec.valuesContent': text,
    },
  },
];

const chartSource: Source = {
  kind: 'source',
  label: 'Cilium charts, values and schema of 1.17.18, 1.18.12, 1.19.6 and 1.20.0',
  url: 'https://github.com/cilium/charts',
};

export const CILIUM_VALUES = {
  sources: [chartSource, OTHER_CNI_SOURCES.ciliumValues],
  /** What newer charts refuse or ignore. */
  gone: [
    'tunnel',
    'remoteNodeIdentity',
    'containerRuntime.integration',
    'encryption.keyFile',
    'encryption.secretName',
    'encryption.interface',
    'enableCiliumEndpointSlice',
    'nodePort.enabled',
    'hostPort.enabled',
    'externalIPs.enabled',
  ],
  fields: {
    kubeProxyReplacement: flag,
    k8sServiceHost: text,
    k8sServicePort: text,
    'ipv4.enabled': flag,
    'ipv6.enabled': flag,
    enableIPv4Masquerade: flag,
    enableIPv6Masquerade: flag,
    'ipam.mode': { type: 'string', values: ['cluster-pool', 'kubernetes', 'multi-pool'] },
    'ipam.operator.clusterPoolIPv4PodCIDRList[]': range,
    'ipam.operator.clusterPoolIPv4MaskSize': { type: 'number', from: 0, to: 32 },
    'ipam.operator.clusterPoolIPv6PodCIDRList[]': range,
    'ipam.operator.clusterPoolIPv6MaskSize': { type: 'number', from: 0, to: 128 },
    'ipam.operator.autoCreateCiliumPodIPPools.default': { type: 'object' },
    'ipam.operator.autoCreateCiliumPodIPPools.default.ipv4.cidrs[]': range,
    'ipam.operator.autoCreateCiliumPodIPPools.default.ipv4.maskSize': { type: 'number', from: 0, to: 32 },
    'ipam.operator.autoCreateCiliumPodIPPools.default.ipv6.cidrs[]': range,
    'ipam.operator.autoCreateCiliumPodIPPools.default.ipv6.maskSize': { type: 'number', from: 0, to: 128 },
    routingMode: { type: 'string', values: ['tunnel', 'native'] },
    tunnelProtocol: { type: 'string', values: ['vxlan', 'geneve'] },
    underlayProtocol: { type: 'string', values: ['ipv4', 'ipv6'] },
    MTU: { type: 'number', from: 0, to: 65_535 },
    ipv4NativeRoutingCIDR: range,
    ipv6NativeRoutingCIDR: range,
    autoDirectNodeRoutes: flag,
    'nodePort.range': { type: 'string', form: /^\d{1,5},\d{1,5}$/ },
    enableLBIPAM: flag,
    'cni.exclusive': flag,
    'operator.replicas': { type: 'number', from: 1, to: 2 },
    'operator.tolerations[].key': text,
    'operator.tolerations[].operator': { type: 'string', values: ['Exists'] },
    'hubble.peerService.clusterDomain': text,
    'hubble.tls.auto.method': { type: 'string', values: ['helm', 'cronJob', 'certmanager'] },
    rollOutCiliumPods: flag,
  } as const satisfies Readonly<Record<string, KnownField>>,
};

export const MULTUS_VALUES = {
  sources: [OTHER_CNI_SOURCES.k3sMultus],
  fields: {
    'config.cni_conf.confDir': text,
    'config.cni_conf.binDir': text,
    'config.cni_conf.kubeconfig': text,
    'config.cni_conf.multusAutoconfigDir': text,
    'rke2-whereabouts.fullnameOverride': text,
    'rke2-whereabouts.enabled': flag,
    'rke2-whereabouts.cniConf.confDir': text,
    'rke2-whereabouts.cniConf.binDir': text,
    'manifests.dhcpDaemonSet': flag,
  } as const satisfies Readonly<Record<string, KnownField>>,
};
