import { constantCidr, constantCidrs } from '../../../cidr/constant-cidr';

/** Major versions of the module whose variables are known. */
export type Major = 2 | 3;

/**
 * What a major version calls a variable. Where switches are inverted, they say what is on instead of what is off.
 *
 * @see https://github.com/mysticaltech/terraform-hcloud-kube-hetzner/blob/master/MIGRATION.md
 */
export const MODULE = {
  2: {
    terraform: '1.8',
    version: 'install_k3s_version',
    token: 'k3s_token',
    existingNetwork: 'existing_network_id',
    kubeletArgs: 'k3s_global_kubelet_args',
    preferBundledBin: 'k3s_prefer_bundled_bin',
    networkPolicy: 'disable_network_policy',
    kubeProxy: 'disable_kube_proxy',
    isInverted: false,
  },
  3: {
    terraform: '1.10.1',
    version: 'k3s_version',
    token: 'cluster_token',
    existingNetwork: 'existing_network',
    kubeletArgs: 'global_kubelet_args',
    preferBundledBin: 'prefer_bundled_bin',
    networkPolicy: 'enable_network_policy',
    kubeProxy: 'enable_kube_proxy',
    isInverted: true,
  },
} as const satisfies Record<Major, object>;

/** `flannel_backend` came with 2.19; before it there is only `enable_wireguard`. */
export const FLANNEL_BACKEND_SINCE = '2.19';
export const MODULE_BACKENDS: readonly string[] = ['vxlan', 'host-gw', 'wireguard-native'];

/** `network_ipv4_cidr` unless it is set; 3.x takes private space only. */
export const DEFAULT_NETWORK = constantCidr('10.0.0.0/8');
export const PRIVATE_SPACE = constantCidrs('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16');

/** The network is cut into this many subnets (`subnet_amount`, `subnet_count`): eight bits of the prefix. */
export const SUBNET_BITS = 8;
/** Subnets of a NAT router and of a vSwitch. */
export const EXTRA_SUBNETS = [200, 201] as const;

/** As the module's documentation quotes Hetzner. */
export const MOST_SUBNETS = 50;
export const MOST_SERVERS = 100;

/** What the module itself writes where a key of its custom maps would replace it (locals.tf, control_planes.tf). */
export const OWN_CONTROLLER_MANAGER_ARG = 'flex-volume-plugin-dir=/var/lib/kubelet/volumeplugins';
export const OWN_KUBELET_ARGS: readonly string[] = ['cloud-provider=external'];
