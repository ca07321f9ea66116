import type { Address, Family } from '../cidr/address';
import type { Cidr } from '../cidr/cidr';
import type { Role } from '../k3s/flags';
import type { K3sVersion } from '../k3s/version';

/** The families of a cluster; the first named is primary. */
export type Stack = 'ipv4' | 'ipv6' | 'ipv4-ipv6' | 'ipv6-ipv4';

export type Datastore = 'sqlite' | 'etcd' | 'external';
export type Topology = 'same-l2' | 'routed' | 'multi-site';
/** The families in which the machines have addresses and default routes. */
export type HostFamilies = 'ipv4' | 'ipv6' | 'both';

/** What a network that exists already is; decides what an overlap with it breaks. */
export type NetworkKind = 'node-lan' | 'vpn' | 'vpc' | 'cluster' | 'docker' | 'other';

/** A network that exists, outside the cluster to be planned. */
export interface ExistingNetwork {
  readonly cidr: Cidr;
  readonly kind: NetworkKind;
  /** A person's own name for it; may be empty. */
  readonly label: string;
}

export type Cni = 'flannel' | 'calico' | 'canal' | 'cilium' | 'kube-ovn' | 'antrea' | 'kube-router' | 'weave' | 'other';
export type Platform =
  | 'debian'
  | 'ubuntu'
  | 'raspberry-pi-os'
  | 'rhel'
  | 'fedora'
  | 'suse'
  | 'alpine'
  | 'windows'
  | 'other';
export type Arch = 'amd64' | 'arm64' | 'arm' | 'other';
export type Storage = 'ssd' | 'disk' | 'sd';
/** What sets up the interfaces of a machine. */
export type NetworkService = 'networkmanager' | 'networkd' | 'ifupdown' | 'dhcpcd' | 'other';
/** In which families a machine has a default route. */
export type DefaultRoute = 'both' | 'ipv4' | 'ipv6' | 'none';
export type Cloud = 'aws' | 'azure' | 'gcp' | 'hetzner' | 'oracle' | 'vmware' | 'vmware-nsx' | 'other';
export type Firewall = 'none' | 'firewalld' | 'ufw' | 'nftables' | 'security-groups';
export type CalicoInstall = 'operator' | 'manifest';
/** As Calico's `Installation` writes them. */
export type CalicoEncapsulation = 'VXLAN' | 'VXLANCrossSubnet' | 'IPIP' | 'IPIPCrossSubnet' | 'None';
export type CalicoDataplane = 'iptables' | 'nftables' | 'ebpf';
export type CiliumIpam = 'cluster-pool' | 'kubernetes' | 'multi-pool';
export type CiliumRouting = 'vxlan' | 'geneve' | 'native';
export type MultusIpam = 'host-local' | 'whereabouts' | 'dhcp' | 'static';
export type LoadBalancer = 'servicelb' | 'metallb' | 'metallb-bgp' | 'kube-vip' | 'cilium' | 'cloud' | 'none';
/** K3s's own integration (`vpn-auth`). */
export type Vpn = 'tailscale';

/** A network interface of a machine, with its addresses where they are known. */
export interface NodeInterface {
  readonly name: string;
  readonly addresses: readonly Address[];
}

/** One machine that is listed by name or address. Empty lists and null mean "not given". */
export interface PlanNode {
  readonly role: Role;
  /** Written as `node-name`; null leaves the machine's own host name. */
  readonly nodeName: string | null;
  /** The machine's own host name where it is known; empty when the machine has none. */
  readonly hostname: string | null;
  readonly nodeIp: readonly Address[];
  readonly nodeExternalIp: readonly Address[];
  readonly flannelIface: string | null;
  /** Addresses the machine really carries, where they are known. */
  readonly hostAddresses: readonly Address[];
  /** Its interfaces where they are known, the one with the default route first. */
  readonly interfaces: readonly NodeInterface[];
  /** These are as for all machines (`Plan`) where they are null. */
  readonly platform: Platform | null;
  readonly platformRelease: string | null;
  readonly raspberryPi: boolean | null;
  readonly arch: Arch | null;
  readonly kernel: string | null;
  readonly storage: Storage | null;
  readonly defaultRoute: DefaultRoute | null;
  readonly uplinkMtu: number | null;
  /** Others reach it only at translated addresses. */
  readonly nat: boolean;
  /** Where it stands, when there are several sites. */
  readonly site: string | null;
  /** Whether K3s joins it to the VPN; null as for all machines. */
  readonly vpn: boolean | null;
  /** The release it runs, where that is not the plan's. */
  readonly k3sVersion: K3sVersion | null;
  /** Keys of K3s that are different on this machine, each as `key=value`. */
  readonly ownSettings: readonly string[];
}

/**
 * Every choice, wrong ones included: whatever K3s can be given. Values are well-formed, relations between them are not
 * checked here. Null and empty lists mean "not set": K3s's default counts (`src/core/plan/effective.ts`).
 */
export interface Plan {
  readonly k3sVersion: K3sVersion;
  /** The families of a cluster that already runs; null for a new one. */
  readonly runningStack: Stack | null;
  /** What the running cluster was started with; null and empty where that is not stated. */
  readonly runningK3sVersion: K3sVersion | null;
  readonly runningClusterCidr: readonly Cidr[];
  readonly runningServiceCidr: readonly Cidr[];
  readonly runningNodeCidrMaskSizeIpv4: number | null;
  readonly runningNodeCidrMaskSizeIpv6: number | null;
  readonly runningCni: Cni | null;
  readonly runningFlannelBackend: string | null;
  readonly runningEgressSelectorMode: string | null;
  readonly runningDisableKubeProxy: boolean | null;
  readonly runningDisableNetworkPolicy: boolean | null;
  readonly runningCiliumIpam: CiliumIpam | null;
  readonly servers: number;
  readonly agents: number;
  readonly nodesAtPeak: number | null;
  readonly podsPerNode: number | null;
  readonly services: number | null;
  readonly datastore: Datastore | null;

  readonly existingNetworks: readonly ExistingNetwork[];
  readonly topology: Topology | null;
  /** Others can read or inject on the network between the nodes. */
  readonly untrustedUnderlay: boolean;
  /** Nodes can be reached from the Internet. */
  readonly publicNodes: boolean;
  readonly hostFamilies: HostFamilies | null;
  readonly uplinkMtu: number | null;
  readonly wireguardInKernel: boolean | null;
  readonly airGap: boolean;
  /** The smallest MTU on the way between nodes, where it is below that of their uplinks. */
  readonly pathMtu: number | null;
  readonly httpProxy: string | null;
  readonly noProxy: readonly string[];

  /** What all machines have in common; a listed one may differ. */
  readonly platform: Platform | null;
  readonly platformRelease: string | null;
  readonly raspberryPi: boolean | null;
  readonly arch: Arch | null;
  /** Version of the kernel, `5.15` or longer. */
  readonly kernel: string | null;
  readonly storage: Storage | null;
  readonly defaultRoute: DefaultRoute | null;
  readonly networkService: NetworkService | null;
  /** The IPv6 default route comes from router advertisements. */
  readonly ipv6RouteFromRa: boolean | null;
  readonly ipv6Disabled: boolean;
  readonly resolverFamilies: HostFamilies | null;
  readonly nmCloudSetup: boolean;
  /** Version of the host's own iptables, with its mode where that is known: `1.8.2 nf_tables`. */
  readonly iptablesVersion: string | null;
  readonly selinuxEnforcing: boolean;
  readonly cloud: Cloud | null;
  readonly firewall: Firewall | null;
  /** Nodes reach each other at the kubelet's port. */
  readonly kubeletReachable: boolean | null;
  readonly untrustedTenants: boolean;
  readonly cisHardening: boolean;
  readonly serverCpus: number | null;
  /** In GiB. */
  readonly serverMemory: number | null;

  readonly cni: Cni | null;
  readonly cniVersion: string | null;
  /** The CNI's own files are used as they come, with their own ranges. */
  readonly cniUnchanged: boolean;
  /** Ranges the CNI hands pods addresses from; empty means the pod ranges, unless `cniUnchanged`. */
  readonly cniPool: readonly Cidr[];
  /** Prefix length of the blocks the CNI cuts for nodes. */
  readonly cniBlockSizeIpv4: number | null;
  readonly cniBlockSizeIpv6: number | null;
  /** Machines have files of another CNI in /etc/cni/net.d. */
  readonly cniLeftovers: boolean;
  /** Where the CNI reaches the API server without Services, `host:port`. */
  readonly cniApiServer: string | null;
  readonly calicoInstall: CalicoInstall | null;
  readonly calicoEncapsulation: CalicoEncapsulation | null;
  readonly calicoEncapsulationIpv6: CalicoEncapsulation | null;
  readonly calicoIpForwarding: boolean | null;
  readonly calicoBgp: boolean;
  readonly calicoDataplane: CalicoDataplane | null;
  readonly ciliumIpam: CiliumIpam | null;
  readonly ciliumRouting: CiliumRouting | null;
  readonly ciliumKubeProxyReplacement: boolean | null;
  readonly ciliumIpv6: boolean | null;
  readonly ciliumExclusive: boolean | null;
  readonly antreaProxyAll: boolean;
  readonly kubeOvnServiceCidr: readonly Cidr[];
  readonly kubeOvnJoinCidr: readonly Cidr[];
  readonly kubeRouterServiceProxy: boolean;
  readonly multus: boolean;
  readonly multusBinDir: string | null;
  readonly multusIpam: MultusIpam | null;
  /** `configuration_path` of whereabouts. */
  readonly whereaboutsConfig: string | null;

  /** As written, also when K3s knows no such backend. */
  readonly flannelBackend: string | null;
  readonly flannelIpv6Masq: boolean;
  readonly flannelExternalIp: boolean;
  readonly flannelIface: string | null;
  /** Path of flannel's own configuration on every node. */
  readonly flannelConf: string | null;
  /** What stands in that file, as written; empty when there is no such file, null when it is not known. */
  readonly netConf: string | null;
  readonly flannelCniConf: string | null;
  readonly vpn: Vpn | null;
  readonly tailscaleRoutesApproved: boolean | null;
  /** The tailnet lets nodes and pod ranges talk to each other. */
  readonly tailscaleAcl: boolean | null;
  readonly dynamicExternalIp: boolean;

  readonly clusterCidr: readonly Cidr[];
  readonly serviceCidr: readonly Cidr[];
  readonly nodeCidrMaskSize: number | null;
  readonly nodeCidrMaskSizeIpv4: number | null;
  readonly nodeCidrMaskSizeIpv6: number | null;
  readonly maxPods: number | null;
  readonly clusterDns: readonly Address[];
  readonly clusterDomain: string | null;
  readonly serviceNodePortRange: string | null;

  readonly egressSelectorMode: string | null;
  /** Agentless servers. */
  readonly disableAgent: boolean;
  readonly disableKubeProxy: boolean;
  readonly disableNetworkPolicy: boolean;
  readonly disableCloudController: boolean;
  readonly disable: readonly string[];
  readonly advertiseAddress: Address | null;
  readonly bindAddress: Address | null;
  /** Name or address under which further nodes reach the first server, without scheme and port. */
  readonly registrationAddress: string | null;
  readonly tlsSan: readonly string[];
  readonly kubeApiserverArg: readonly string[];
  readonly kubeControllerManagerArg: readonly string[];
  readonly kubeProxyArg: readonly string[];
  readonly kubeletArg: readonly string[];
  readonly loadBalancer: LoadBalancer | null;
  /** Addresses that a load balancer hands out. */
  readonly loadBalancerPool: readonly Cidr[];
  readonly externalTrafficPolicyLocal: boolean;
  readonly externalCloudController: boolean;
  readonly gatewayApi: boolean;
  readonly embeddedRegistry: boolean;
  readonly docker: boolean;
  readonly containerRuntimeEndpoint: string | null;
  readonly rootless: boolean;
  readonly preferBundledBin: boolean;
  readonly selinux: boolean;
  readonly dataDir: string | null;
  readonly resolvConf: string | null;

  readonly nodes: readonly PlanNode[];
}

export type PlanField = keyof Plan;
export type NodeField = keyof PlanNode;
export type Field = PlanField | NodeField;

/** The release a plan is for when a link or a JSON plan names none. Links depend on it for ever: it never changes. */
export const DEFAULT_K3S_VERSION: K3sVersion = 'v1.36.2+k3s1';

export const familiesOf = (items: readonly { readonly family: Family }[]): readonly Family[] => [
  ...new Set(items.map(({ family }) => family)),
];
