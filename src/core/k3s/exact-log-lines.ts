import { sourceCode, type Group } from './log-line';
import { SOURCES } from './source';

const { seen, k3sCriticalArgs } = SOURCES;
const flannel = sourceCode('flannel source, v0.28.4');
const operator = sourceCode('Calico operator source');
const ciliumOperator = sourceCode('Cilium operator source');

/** Lines that say exactly what is wrong. */
export const EXACT_LINES: readonly Group[] = [
  {
    by: 'k3s',
    outcome: 'refused',
    source: seen,
    lines: [
      [['invalid cluster-cidr  ', ': invalid CIDR address'], ['list-blank']],
      [['invalid service-cidr  ', ': invalid CIDR address'], ['list-blank']],
      [["invalid ip format ' ", "'"], ['list-blank']],
      ['invalid cluster-cidr [{', ['value-form']],
      ['invalid service-cidr [{', ['value-form']],
      ['invalid cluster-dns address [', ['value-form']],
      [['flag provided but not defined: -flannel-backend'], ['flannel-flags-on-agent', 'agent-key']],
      [
        ['flag provided but not defined: -flannel-external-ip'],
        ['flannel-flags-on-agent', 'agent-key', 'flag-needs-version'],
      ],
      [['flag provided but not defined: -flannel-ipv6-masq'], ['flannel-flags-on-agent', 'agent-key']],
      ['flag provided but not defined: -no-flannel', ['flag-removed']],
      ['flag provided but not defined: -no-deploy', ['flag-removed']],
      ['flag provided but not defined: -cluster-secret', ['flag-removed']],
      ['flag provided but not defined: -multi-cluster-cidr', ['flag-removed']],
      [['bad flag syntax: --', ''], ['key-form']],
      [['invalid boolean value "', '" for -', ': parse error'], ['bool-form']],
      [
        ['cluster-cidr: [', '] and service-cidr: [', '], must share the same IP version'],
        ['cidr-family-sets-differ', 'cidr-family-order-differs'],
      ],
      [['cluster-cidr: [', '] and node-ip: [', '], must share the same IP version'], ['node-ip-family-missing']],
      [['cannot configure default cluster-dns address', 'subnet: "', '"'], ['svc-too-small-for-dns']],
      [['invalid egress-selector-mode ', ''], ['egress-value']],
      [['multiple global unicast addresses defined for ', ''], ['iface-many-addresses']],
      ['a lowercase RFC 1123 subdomain must consist of', ['hostname-bad']],
    ],
  },
  {
    by: 'k3s',
    outcome: 'refused',
    source: SOURCES.k3sAgentRun,
    lines: [
      ['dual-stack or IPv6 are not supported on Windows node', ['windows-node']],
      ['embedded registry mirror requires embedded containerd', ['registry-mirror-runtime']],
    ],
  },
  {
    by: 'k3s',
    outcome: 'refused',
    source: k3sCriticalArgs,
    lines: [
      [['critical configuration mismatched: ', ''], ['servers-differ']],
      ['critical configuration value mismatch between servers', ['servers-differ']],
      ['Node password rejected, duplicate hostname', ['hostname-duplicate']],
      ['no IPv4 CIDRs found', ['v6only-too-old']],
    ],
  },
  {
    by: 'apiserver',
    outcome: 'refused',
    source: seen,
    lines: [
      [
        ['service IP family "', '" must match public address family "', ''],
        ['advertise-family', 'v6-primary-node-ip'],
      ],
      [['invalid port range ', ': end port cannot be less than start port'], ['nodeport-range-form']],
      [['invalid port range ', ': the port range cannot be greater than 65535'], ['nodeport-range-form']],
    ],
  },
  {
    by: 'k3s',
    outcome: 'waits',
    source: seen,
    lines: [
      [
        'incompatible down-level server detected; servers must be upgraded',
        ['nodeport-range-form', 'version-eol-or-skip'],
      ],
      ['node name not set', ['hostname-bad']],
      ['/serving-kubelet.crt: 400 Bad Request', ['hostname-bad']],
    ],
  },
  {
    by: 'flannel',
    outcome: 'stops',
    source: seen,
    lines: [
      ["Cannot configure unknown flannel backend 'wireguard'", ['backend-wireguard-removed']],
      ["Cannot configure unknown flannel backend 'wireguard-native'", ['backend-native-too-old']],
      ["Cannot configure unknown flannel backend 'ipsec'", ['backend-ipsec-removed']],
      [["Cannot configure unknown flannel backend 'wireguard-native=", "'"], ['backend-inline-options']],
      [["Cannot configure unknown flannel backend 'wireguard=", "'"], ['backend-inline-options']],
      ['subnet "0.0.0.0/0" specified in the flannel net config doesn\'t contain', ['reserved-range']],
      [['failed to read net conf: open ', ': no such file or directory'], ['flannel-conf-network']],
      ['error parsing subnet config', ['flannel-conf-network']],
      ['could not create wireguard interface: operation not supported', ['wireguard-kernel']],
    ],
  },
  {
    by: 'flannel',
    outcome: 'stops',
    source: SOURCES.k3sFlannelSetup,
    lines: [
      ['The wireguard backend was deprecated in K3s v1.26', ['backend-wireguard-removed']],
      ['The ipsec backend is deprecated and was removed in k3s v1.27', ['backend-ipsec-removed']],
      ['The additional options through flannel-backend are deprecated', ['backend-inline-options']],
      [["unsupported flannel backend '", "' for Windows"], ['windows-node']],
    ],
  },
  {
    by: 'flannel',
    outcome: 'stops',
    source: flannel,
    lines: [
      [
        ['failed to find IPv6 address for interface ', ''],
        ['v6-host-requirements', 'iface-not-found'],
      ],
    ],
  },
  {
    by: 'policy',
    outcome: 'stops',
    source: seen,
    lines: [
      [["port 1 is greater than or equal to port 2 in range given: '", "'"], ['nodeport-range-form']],
      ['failed to find interface with specified node ip', ['node-ip-not-on-host']],
      ['IPv6 was enabled, but no IPv6 address was found on the node', ['dual-external-ccm']],
    ],
  },
  {
    by: 'controllers',
    outcome: 'stops',
    source: SOURCES.nodeIpam,
    lines: [
      [['cidr ', ' is out the range of cluster cidr ', ''], ['live-cidr-change']],
      ['no IPv6 CIDRs found', ['dual-retrofit']],
    ],
  },
  {
    by: 'controllers',
    outcome: 'broken',
    source: SOURCES.nodeIpam,
    lines: [
      [
        'CIDR allocation failed; there are no remaining CIDRs left to allocate in the accepted range',
        ['nodes-exceed-subnets', 'overlap-pod-svc', 'cilium-pool-capacity'],
      ],
      ['CIDRNotAvailable', ['nodes-exceed-subnets', 'overlap-pod-svc', 'node-mask-out-of-range']],
    ],
  },
  {
    by: 'kubelet',
    outcome: 'stops',
    source: seen,
    lines: [['failed to parse kubelet flag', ['component-arg-syntax']]],
  },
  {
    by: 'apiserver',
    outcome: 'broken',
    source: seen,
    lines: [
      [
        ['failed to allocate IP ', ': the provided network does not match the current range'],
        ['dns-outside-svc', 'svc6-too-large', 'component-args-override'],
      ],
      [['failed to allocate IP ', ': provided IP is already allocated'], ['dns-collides-kubernetes']],
      ['may specify no more than one IP for each IP family', ['dns-count-vs-stack']],
      ['IPv6 is not configured on this cluster', ['dns-outside-svc']],
      ['IPv4 is not configured on this cluster', ['dns-outside-svc']],
    ],
  },
  {
    by: 'apiserver',
    outcome: 'broken',
    source: { kind: 'issue', label: 'k3s-io/k3s#3489', url: 'https://github.com/k3s-io/k3s/issues/3489' },
    lines: [[['Cluster IP', 'please recreate'], ['live-cidr-change']]],
  },
  {
    by: 'plugin',
    outcome: 'broken',
    source: seen,
    lines: [
      [
        "failed to load flannel 'subnet.env' file",
        ['nodes-exceed-subnets', 'overlap-pod-svc', 'node-mask-out-of-range'],
      ],
      [
        ['open /run/flannel/subnet.env: no such file or directory'],
        ['nodes-exceed-subnets', 'overlap-pod-svc', 'node-mask-out-of-range'],
      ],
    ],
  },
  {
    by: 'plugin',
    outcome: 'broken',
    source: SOURCES.hostLocal,
    lines: [
      [
        ['no IP addresses available in range set: ', ''],
        ['maxpods-exceeds-subnet', 'ppn-exceeds-subnet'],
      ],
      [['Network ', ' too small to allocate from'], ['node-mask-no-room']],
    ],
  },
  {
    by: 'kubelet',
    outcome: 'broken',
    source: seen,
    lines: [['NetworkPluginNotReady', ['cni-nodes-notready']]],
  },
  {
    by: 'k3s',
    outcome: 'runs',
    source: seen,
    lines: [
      ['Unknown flag --no-flannel found in config.yaml, skipping', ['flag-removed']],
      ['Unknown flag --no-deploy found in config.yaml, skipping', ['flag-removed']],
      ['Unknown flag --cluster-secret found in config.yaml, skipping', ['flag-removed']],
      ['Unknown flag --multi-cluster-cidr found in config.yaml, skipping', ['flag-removed']],
      ['Webhooks and apiserver aggregation may not function properly without an agent', ['egress-agentless']],
      [
        'Server has flannel-external-ip flag set but this node does not set node-external-ip',
        ['multisite-ext-ip-missing'],
      ],
      [['Flannel is using external addresses with an insecure backend: ', '.'], ['extip-insecure']],
      [['dropping invalid CN: kubernetes.default.svc.', ''], ['cluster-domain-form']],
      [['dropping invalid CN:  ', ''], ['list-blank']],
    ],
  },
  {
    by: 'calico',
    outcome: 'broken',
    source: operator,
    lines: [
      ['IPv4 pool block size must be greater than 19 and less than or equal to 32', ['calico-block-range']],
      ['IPv6 pool block size must be greater than 115 and less than or equal to 128', ['calico-block-range']],
      ['IP pool size is too small', ['calico-block-range', 'calico-blocks-vs-nodes']],
      ['IPIP encapsulation is not supported by IPv6 pools', ['calico-ipip-v6']],
      ['failed to retrieve kube-proxy DaemonSet', ['calico-ebpf-api']],
      ['Too long: must have at most 262144 bytes', ['calico-apply-limit']],
    ],
  },
  {
    by: 'cilium',
    outcome: 'broken',
    source: ciliumOperator,
    lines: [
      ['must be provided when using ClusterPool', ['cilium-v6-off']],
      ['SubNetMask is invalid', ['cilium-pool-span']],
    ],
  },
  {
    by: 'event',
    outcome: 'harmless',
    source: seen,
    lines: [
      ['KubernetesDefaultServiceCIDRInconsistent', []],
      [['Cluster IP ', ' is not allocated; repairing'], []],
      [['endpoints "', '" already exists'], []],
    ],
  },
];
