import type { SomeExamples } from '../example';

const IPV6 = 'cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112';
const DUAL = 'cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112';

export const underlayExamples = {
  'hostgw-needs-l2': [
    ['flannel-backend=host-gw&topology=routed', 'error'],
    ['flannel-backend=host-gw&topology=multi-site', 'error'],
    ['flannel-backend=host-gw&topology=same-l2', null],
    ['flannel-backend=vxlan&topology=routed', null],
  ],
  'hostgw-extip-or-nat': [
    ['flannel-backend=host-gw&flannel-external-ip=true', 'error'],
    ['flannel-backend=host-gw&node=server&node=agent;nat=true', 'error'],
    ['flannel-backend=host-gw', null],
    ['flannel-backend=wireguard-native&flannel-external-ip=true', null],
  ],
  'vxlan-exposed': [
    ['public-nodes=true', 'warning'],
    ['node=server;node-ip=192.0.2.10', 'warning'],
    ['node=server;node-ip=192.168.1.10', null],
    ['public-nodes=true&flannel-backend=wireguard-native', null],
    ['public-nodes=true&flannel-backend=none&cni=canal', 'warning'],
    ['public-nodes=true&flannel-backend=none&cni=cilium&cilium-routing=geneve', null],
  ],
  'vxlan-across-nat': [
    ['flannel-backend=vxlan&topology=multi-site', 'warning'],
    ['flannel-backend=vxlan&node=server&node=agent;nat=true', 'warning'],
    ['flannel-backend=vxlan&topology=routed', null],
    ['flannel-backend=wireguard-native&topology=multi-site', null],
  ],
  'mtu-too-small': [
    [`${DUAL}&uplink-mtu=1329`, 'warning'],
    [`${DUAL}&uplink-mtu=1330`, null],
    [`${IPV6}&flannel-backend=wireguard-native&uplink-mtu=1359`, 'warning'],
    [`${IPV6}&flannel-backend=wireguard-native&uplink-mtu=1360`, null],
    ['uplink-mtu=1329', null],
  ],
  'wireguard-kernel': [
    ['flannel-backend=wireguard-native&wireguard-in-kernel=false', 'error'],
    ['flannel-backend=wireguard-native&wireguard-in-kernel=true', null],
    ['flannel-backend=wireguard-native&kernel=5.4', 'error'],
    ['flannel-backend=wireguard-native&kernel=5.6', null],
    ['flannel-backend=vxlan&wireguard-in-kernel=false', null],
  ],
  'nodeport-range': [
    ['service-node-port-range=10259-32767', 'warning'],
    ['service-node-port-range=10260-32767', null],
    ['service-node-port-range=6000-6443', 'warning'],
    ['service-node-port-range=6000-6442', null],
  ],
  'nodeport-range-form': [
    ['service-node-port-range=30000', 'error'],
    ['service-node-port-range=30000&disable-network-policy=true', 'info'],
    ['service-node-port-range=30000-30001', null],
    ['service-node-port-range=32767-30000', 'error'],
    ['service-node-port-range=30000-65536', 'error'],
  ],
  'mtu-vxlan-v6': [
    [DUAL, 'info'],
    [IPV6, 'info'],
    [`${DUAL}&flannel-backend=wireguard-native`, null],
    ['flannel-backend=vxlan', null],
  ],
  'mtu-differs': [
    ['node=server&node=agent;uplink-mtu=1450', 'warning'],
    ['uplink-mtu=1450&node=server&node=agent', null],
    ['path-mtu=1492', 'warning'],
    ['path-mtu=1500', null],
  ],
  'double-tunnel': [
    ['flannel-iface=wg0', 'warning'],
    ['flannel-iface=tailscale0&flannel-backend=wireguard-native', 'warning'],
    ['flannel-iface=wg0&flannel-backend=host-gw', null],
    ['flannel-iface=eth0', null],
  ],
} as const satisfies SomeExamples;
