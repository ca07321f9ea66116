import type { SomeExamples } from '../example';

export const overlapExamples = {
  'overlap-pod-svc': [
    ['cluster-cidr=10.42.0.0/16&service-cidr=10.42.128.0/17', 'error'],
    ['cluster-cidr=10.42.0.0/17&service-cidr=10.42.128.0/17', null],
    ['cluster-cidr=10.5.0.0/16&service-cidr=10.0.0.0/12', 'error'],
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:42::/112', 'error'],
  ],
  'overlap-host-net': [
    ['network=10.42.0.0/16;node-lan', 'error'],
    ['network=10.41.0.0/16;node-lan', null],
    ['cluster-cidr=192.0.0.0/16&node=server;node-ip=192.0.2.10', 'error'],
    ['node=server;node-ip=192.0.2.10', null],
  ],
  'overlap-node-address': [
    ['service-cidr=192.0.2.0/24&node=server;node-ip=192.0.2.10', 'error'],
    ['service-cidr=192.0.2.0/24&node=server;node-ip=198.51.100.10', null],
    ['service-cidr=192.0.2.0/24&server=192.0.2.100', 'error'],
  ],
  'overlap-reachable-net': [
    ['network=10.42.7.0/24;vpn;Office', 'warning'],
    ['network=10.44.0.0/16;vpn;Office', null],
    ['network=10.0.0.0/8;vpc', 'warning'],
    ['cluster-cidr=172.16.0.0/16&service-cidr=172.17.0.0/16&network=10.0.0.0/8;vpc', null],
  ],
  'overlap-docker': [
    ['cluster-cidr=172.17.0.0/16&network=172.17.0.0/16;docker;docker0', 'warning'],
    ['network=172.17.0.0/16;docker;docker0', null],
    ['cluster-cidr=172.31.0.0/16&network=172.17.0.0/16;docker;docker0', 'warning'],
    ['cluster-cidr=172.16.0.0/16&network=172.17.0.0/16;docker;docker0', null],
  ],
  'overlap-cgnat': [
    ['cluster-cidr=100.64.0.0/16&network=100.64.0.0/10;vpn;Tailscale', 'warning'],
    ['cluster-cidr=100.64.0.0/16&network=100.100.0.0/16;vpn', 'warning'],
    ['cluster-cidr=100.64.0.0/16&vpn=tailscale', 'warning'],
    ['cluster-cidr=100.64.0.0/16&cni=kube-ovn&flannel-backend=none', 'error'],
    ['cluster-cidr=100.128.0.0/16&network=100.64.0.0/10;vpn;Tailscale', null],
    ['cluster-cidr=100.64.0.0/16', null],
  ],
  'overlap-other-cluster': [
    ['network=10.42.0.0/16;cluster;Production', 'warning'],
    ['network=10.44.0.0/16;cluster;Production', null],
    ['cluster-cidr=10.44.0.0/16&network=10.42.0.0/16;cluster;Production', null],
  ],
} as const satisfies SomeExamples;
