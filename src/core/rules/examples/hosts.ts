import type { SomeExamples } from '../example';

const IPV6 = 'cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112';
const DUAL = 'cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112';
const UBUNTU_PI = 'platform=ubuntu&raspberry-pi=true';
const TWO_NICS = 'interfaces=eth0=10.0.2.15,eth1=192.0.2.10';

export const hostExamples = {
  'pi-ubuntu-vxlan': [
    [`${UBUNTU_PI}&platform-release=21.04`, null],
    [`${UBUNTU_PI}&platform-release=21.10`, 'error'],
    [`${UBUNTU_PI}&platform-release=23.10`, 'error'],
    [`${UBUNTU_PI}&platform-release=24.04`, null],
    [`${UBUNTU_PI}&platform-release=22.04&flannel-backend=wireguard-native`, null],
  ],
  'pi-cgroups': [
    ['platform=raspberry-pi-os', 'error'],
    ['platform=debian', null],
    ['node=server;platform=debian&node=agent;platform=raspberry-pi-os', 'error'],
  ],
  'pi-etcd-sd': [
    ['servers=3&raspberry-pi=true&storage=sd', 'warning'],
    ['servers=3&raspberry-pi=true&storage=ssd', null],
    ['servers=1&raspberry-pi=true&storage=sd', null],
    ['servers=1&raspberry-pi=true&storage=sd&datastore=etcd', 'warning'],
  ],
  'rhel10-modules': [
    ['platform=rhel&platform-release=10.0', 'error'],
    ['platform=rhel&platform-release=9.6', null],
    ['platform=rhel', null],
  ],
  'rhel-nm-cloud-setup': [
    ['nm-cloud-setup=true&platform=rhel&platform-release=8.3', 'error'],
    ['nm-cloud-setup=true&platform=rhel&platform-release=8.4', 'info'],
    ['platform=rhel&platform-release=8.3', null],
  ],
  'iptables-buggy': [
    ['iptables-version=1.8.2%20nf_tables', 'warning'],
    ['iptables-version=1.8.3', 'warning'],
    ['iptables-version=1.8.4', null],
    ['iptables-version=1.8.2%20legacy', null],
    ['iptables-version=1.8.2&prefer-bundled-bin=true', null],
  ],
  'selinux-policy': [
    ['selinux-enforcing=true&air-gap=true', 'warning'],
    ['selinux-enforcing=true&data-dir=/srv/k3s', 'warning'],
    ['selinux-enforcing=true', null],
    ['air-gap=true&data-dir=/srv/k3s', null],
  ],
  'cilium-platform': [
    ['cni=cilium&kernel=5.4', 'error'],
    ['cni=cilium&kernel=5.10', null],
    ['cni=cilium&cni-version=1.17.18&kernel=5.4', null],
    ['cni=cilium&arch=arm', 'error'],
    ['cni=cilium&platform=rhel&platform-release=8.10&kernel=4.18', null],
  ],
  'windows-node': [
    ['node=server&node=agent;platform=windows', 'error'],
    ['node=server&node=agent;platform=other', null],
  ],
  'oracle-iptables': [
    ['cloud=oracle', 'warning'],
    ['cloud=aws', null],
  ],
  'v6-accept-ra': [
    [`${DUAL}&ipv6-route-from-ra=true&network-service=ifupdown`, 'warning'],
    [`${DUAL}&ipv6-route-from-ra=true`, 'info'],
    [`${DUAL}&ipv6-route-from-ra=true&network-service=networkd`, null],
    ['ipv6-route-from-ra=true&network-service=ifupdown', null],
  ],
  'v6-host-requirements': [
    [`${IPV6}&default-route=ipv4`, 'error'],
    [`${DUAL}&default-route=ipv4`, 'warning'],
    [`${DUAL}&default-route=both`, null],
    [`${DUAL}&ipv6-disabled=true`, 'error'],
    ['ipv6-disabled=true&default-route=ipv4', null],
  ],
  'v6-only-resolver': [
    [`${IPV6}&resolver-families=ipv4`, 'warning'],
    [`${IPV6}&resolver-families=ipv6`, null],
    [`${IPV6}&resolver-families=ipv4&resolv-conf=/etc/rancher/k3s/resolv.conf`, null],
    [`${DUAL}&resolver-families=ipv4`, null],
  ],
  'no-default-route': [
    ['default-route=none', 'error'],
    ['default-route=ipv4', null],
  ],
  'multi-nic-no-choice': [
    [`node=server;${TWO_NICS}`, 'warning'],
    [`node=server;node-ip=10.0.2.15;${TWO_NICS}`, null],
    [`node=server;node-ip=192.0.2.10;${TWO_NICS}`, 'warning'],
    [`node=server;node-ip=192.0.2.10;flannel-iface=eth1;${TWO_NICS}`, null],
    ['node=server;interfaces=eth0=192.0.2.10,docker0=172.17.0.1', null],
  ],
  'vxlan-checksum': [
    ['cloud=vmware', 'info'],
    ['cloud=vmware&flannel-backend=wireguard-native', null],
    ['platform=rhel&platform-release=8.10', 'info'],
    ['platform=rhel&platform-release=9.4', null],
  ],
  'vxlan-nsx': [
    ['cloud=vmware-nsx', 'warning'],
    ['cloud=vmware-nsx&flannel-backend=wireguard-native', null],
    ['cloud=vmware-nsx&cni=cilium&cilium-routing=geneve', null],
    ['cloud=vmware', null],
  ],
  'hostgw-cloud': [
    ['flannel-backend=host-gw&cloud=aws', 'warning'],
    ['flannel-backend=host-gw&cloud=vmware', null],
    ['flannel-backend=vxlan&cloud=aws', null],
  ],
} as const satisfies SomeExamples;
