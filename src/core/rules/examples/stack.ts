import type { SomeExamples } from '../example';

const IPV6 = 'cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112';
const DUAL = 'cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112';
const IPV6_FIRST = 'cluster-cidr=fd00:42::/56,10.42.0.0/16&service-cidr=fd00:43::/112,10.43.0.0/16';

export const stackExamples = {
  'dual-too-old': [
    [`k3s-version=v1.20.15+k3s1&${DUAL}`, 'error'],
    [`k3s-version=v1.21.0+k3s1&${DUAL}`, 'warning'],
    [`k3s-version=v1.23.6+k3s1&${DUAL}`, 'warning'],
    [`k3s-version=v1.23.7+k3s1&${DUAL}`, null],
  ],
  'v6only-too-old': [
    [`k3s-version=v1.22.8+k3s1&${IPV6}`, 'error'],
    [`k3s-version=v1.22.9+k3s1&${IPV6}`, null],
    ['k3s-version=v1.22.8+k3s1&node=server;node-ip=2001:db8::10', 'error'],
    ['k3s-version=v1.22.8+k3s1&node=server;node-ip=192.0.2.10', null],
  ],
  'node-ip-family-missing': [
    [`${DUAL}&node=server;node-ip=192.0.2.10`, 'error'],
    [`${DUAL}&node=server;node-ip=192.0.2.10,2001:db8::10`, null],
    [`${IPV6}&host-families=ipv4`, 'error'],
    [`${IPV6}&host-families=both`, null],
    [`${DUAL}&disable-agent=true&node=server;node-ip=192.0.2.10`, null],
  ],
  'v6-primary-node-ip': [
    [`${IPV6_FIRST}&node=server;node-ip=192.0.2.10,2001:db8::10`, 'error'],
    [`${IPV6_FIRST}&node=server;node-ip=2001:db8::10,192.0.2.10`, null],
    [`${IPV6_FIRST}&flannel-iface=eth0&node=server`, 'error'],
    [IPV6_FIRST, 'warning'],
    [`${IPV6_FIRST}&node=server;node-ip=2001:db8::10,192.0.2.10&node=agent;node-ip=192.0.2.11,2001:db8::11`, 'warning'],
  ],
  'v6-ula-no-masq': [
    [DUAL, 'warning'],
    [`${DUAL}&flannel-ipv6-masq=true`, null],
    [`${DUAL}&flannel-backend=none`, null],
    ['cluster-cidr=2001:db8:42::/56&service-cidr=fd00:43::/112', null],
  ],
  'v6-gua-unrouted': [
    ['cluster-cidr=2001:db8:42::/56&service-cidr=fd00:43::/112', 'warning'],
    ['cluster-cidr=2001:db8:42::/56&service-cidr=fd00:43::/112&flannel-ipv6-masq=true', null],
    [IPV6, null],
  ],
  'masq6-without-v6': [
    ['flannel-ipv6-masq=true', 'info'],
    [`${DUAL}&flannel-ipv6-masq=true`, null],
  ],
  'v6-only-downloads': [
    [`${IPV6}&host-families=ipv6`, 'warning'],
    [`${IPV6}&host-families=ipv6&air-gap=true`, null],
    [`${IPV6}&host-families=both`, null],
  ],
  'dual-external-ccm': [
    [`${DUAL}&disable-cloud-controller=true`, 'error'],
    [`${DUAL}&disable-cloud-controller=true&kubelet-arg=node-ip=192.0.2.10,2001:db8::10`, null],
    [`${DUAL}&disable-cloud-controller=true&disable-network-policy=true`, 'warning'],
    ['disable-cloud-controller=true', null],
  ],
  'iface-not-found': [
    ['flannel-iface=lo', 'error'],
    ['flannel-iface=eth0', null],
    ['flannel-iface=enp3s0f1np1.1000', 'error'],
    ['flannel-iface=enp3s0f1np1.100', null],
    ['flannel-iface=eth1&node=server;interfaces=eth0=192.0.2.10', 'error'],
    ['flannel-iface=eth0&node=server;interfaces=eth0=192.0.2.10', null],
  ],
  'node-ip-not-on-host': [
    ['node=server;node-ip=198.51.100.7;host-addresses=192.0.2.10', 'error'],
    ['node=server;node-ip=192.0.2.10;node-external-ip=198.51.100.7;host-addresses=192.0.2.10', null],
    ['disable-network-policy=true&node=server;node-ip=198.51.100.7;host-addresses=192.0.2.10', null],
  ],
  'hostname-bad': [
    ['node=server;hostname=', 'error'],
    ['node=server;node-name=server-1;hostname=', null],
    ['node=server;hostname=server_1', 'error'],
    ['node=server;hostname=Server-1', null],
    ['node=server;hostname=localhost', 'warning'],
  ],
  'hostname-duplicate': [
    ['node=server;hostname=node-1&node=agent;hostname=Node-1', 'error'],
    ['node=server;hostname=node-1&node=agent;hostname=node-1;node-name=node-2', null],
    ['node=server;hostname=node-1&node=agent;hostname=node-2', null],
  ],
  'dual-nodeip-kubelet-bug': [
    [`k3s-version=v1.26.15+k3s1&${DUAL}&flannel-iface=eth1`, 'warning'],
    [`k3s-version=v1.27.1+k3s1&${DUAL}&flannel-iface=eth1`, null],
    [`k3s-version=v1.26.15+k3s1&${DUAL}&flannel-iface=eth1&kubelet-arg=node-ip=0.0.0.0`, null],
    ['k3s-version=v1.26.15+k3s1&flannel-iface=eth1', null],
  ],
  'iface-many-addresses': [
    ['flannel-iface=eth0&node=server;interfaces=eth0=192.0.2.10+192.0.2.11', 'error'],
    ['flannel-iface=eth0&node=server;interfaces=eth0=192.0.2.10+2001:db8::10', null],
    ['flannel-iface=eth0&node=server;node-ip=192.0.2.10;interfaces=eth0=192.0.2.10+192.0.2.11', null],
    ['node=server;interfaces=eth0=192.0.2.10+192.0.2.11', null],
  ],
} as const satisfies SomeExamples;
