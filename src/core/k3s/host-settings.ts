import type { Family } from '../cidr/address';

export const MODULES_FILE = '/etc/modules-load.d/k3s-network.conf';
// Debian 13 reads no /etc/sysctl.conf at boot.
export const SYSCTL_FILE = '/etc/sysctl.d/90-k3s-network.conf';
export const NETWORK_MANAGER_FOLDER = '/etc/NetworkManager/conf.d';
export const NETWORK_MANAGER_FILE = `${NETWORK_MANAGER_FOLDER}/k3s-network.conf`;

/** What K3s's unit loads before its start (install.sh); what iptables needs, K3s loads itself (pkg/agent/syssetup). */
export const UNIT_MODULES = ['overlay', 'br_netfilter'] as const;

/** K3s sets these at its start (pkg/agent/syssetup); wicked, ufw and hardening put them back. */
export const FORWARDING = {
  ipv4: 'net.ipv4.ip_forward = 1',
  ipv6: 'net.ipv6.conf.all.forwarding = 1',
} as const satisfies Record<Family, string>;

/** With `protect-kernel-defaults` the kubelet starts on no other values (K3s docs, CIS Hardening Guide). */
export const KERNEL_DEFAULTS = [
  'vm.panic_on_oom = 0',
  'vm.overcommit_memory = 1',
  'kernel.panic = 10',
  'kernel.panic_on_oops = 1',
] as const;

/**
 * How strictly IPv4 checks that a packet came in where the answer would leave. The larger of `all` and the interface's own
 * counts, so that 2 makes every interface loose; Cilium wants no such check at all.
 */
export const REVERSE_PATH = {
  loose: 'net.ipv4.conf.all.rp_filter = 2',
  off: 'net.ipv4.conf.all.rp_filter = 0',
} as const;

/**
 * Interfaces that NetworkManager is to leave alone, as patterns of `unmanaged-devices`: Calico's and flannel's as the
 * documentation of Calico (Troubleshooting) and RKE2 (Known Issues) lists them, with K3s's own bridge and its ends for pods.
 * @see https://docs.rke2.io/known_issues
 */
export const UNMANAGED = {
  calico: ['cali*', 'tunl*', 'vxlan.calico', 'vxlan-v6.calico', 'wireguard.cali', 'wg-v6.cali'],
  canal: ['cali*', 'flannel*'],
  flannel: ['flannel*', 'cni0', 'veth*'],
} as const satisfies Record<string, readonly string[]>;

/** Addresses of machines in a tailnet. @see https://tailscale.com/kb/1610/reserved-ip-addresses */
export const TAILNET = { ipv4: '100.64.0.0/10', ipv6: 'fd7a:115c:a1e0::/48' } as const satisfies Record<Family, string>;
