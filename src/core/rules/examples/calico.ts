import type { SomeExamples } from '../example';

export const calicoExamples = {
  'calico-blocks-vs-nodes': [
    ['cni=calico&cluster-cidr=10.42.0.0/24&agents=4', 'warning'],
    ['cni=calico&cluster-cidr=10.42.0.0/24&agents=3', null],
    ['cni=calico&cluster-cidr=10.42.0.0/24&agents=4&cni-block-size-ipv4=28', null],
    ['cni=calico&cluster-cidr=10.42.0.0/27', 'error'],
  ],
  'calico-block-range': [
    ['cni=calico&cni-block-size-ipv4=19', 'error'],
    ['cni=calico&cni-block-size-ipv4=20', null],
    ['cni=calico&cluster-cidr=10.42.0.0/24&cni-block-size-ipv4=22', 'error'],
    ['cni=calico&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&cni-block-size-ipv6=115', 'error'],
    ['cni=calico&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&cni-block-size-ipv6=128', null],
  ],
  'calico-blocks-per-node': [
    ['cni=calico&cni-block-size-ipv4=30', 'error'],
    ['cni=calico&cni-block-size-ipv4=29', null],
    ['cni=calico&cni-block-size-ipv4=30&pods-per-node=80', 'error'],
    ['cni=calico&cni-block-size-ipv4=30&pods-per-node=79', null],
  ],
  'calico-default-pool-lan': [
    ['cni=calico&cni-unchanged=true&network=192.168.1.0/24;node-lan', 'error'],
    ['cni=calico&network=192.168.1.0/24;node-lan', null],
    ['cni=calico&cni-unchanged=true&network=192.0.2.0/24;node-lan', null],
    ['cni=calico&cni-unchanged=true&node=server;node-ip=192.168.1.10', 'error'],
  ],
  'canal-default-net': [
    ['cni=canal&cni-unchanged=true', 'error'],
    ['cni=canal&cni-unchanged=true&cluster-cidr=10.244.0.0/16', null],
    ['cni=canal', null],
  ],
  'calico-manifest-pool': [
    ['cni=calico&calico-install=manifest&cni-unchanged=true', 'error'],
    ['cni=calico&calico-install=manifest&cni-unchanged=true&cluster-cidr=192.168.0.0/16', null],
    ['cni=calico&calico-install=manifest', null],
  ],
  'calico-ip-forward': [
    ['cni=calico', 'warning'],
    ['cni=calico&calico-ip-forwarding=true', null],
    ['cni=canal&calico-ip-forwarding=false', 'warning'],
  ],
  'calico-apply-limit': [
    ['cni=calico&calico-install=operator', 'info'],
    ['cni=calico&calico-install=manifest', null],
  ],
  'calico-manifest-version': [
    ['cni=calico&cni-version=latest', 'warning'],
    ['cni=calico&cni-version=3.32.2', 'warning'],
    ['cni=calico&cni-version=v3.32.2', null],
    ['cni=canal&cni-unchanged=true', 'warning'],
    ['cni=canal', null],
  ],
  'calico-pools-fixed': [
    ['cni=calico', 'info'],
    ['cni=canal', null],
  ],
  'calico-ipip-v6': [
    [
      'cni=calico&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&calico-encapsulation-ipv6=IPIPCrossSubnet',
      'error',
    ],
    ['cni=calico&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&calico-encapsulation-ipv6=VXLAN', null],
    ['cni=calico&calico-encapsulation=IPIP', null],
  ],
  'calico-ipip-azure': [
    ['cni=calico&cloud=azure&calico-encapsulation=IPIP', 'error'],
    ['cni=calico&cloud=azure&calico-encapsulation=VXLAN', null],
    ['cni=calico&cloud=azure&calico-install=manifest', 'error'],
    ['cni=calico&cloud=gcp&calico-encapsulation=IPIP', null],
  ],
  'calico-none-aws': [
    ['cni=calico&cloud=aws&calico-encapsulation=None', 'warning'],
    ['cni=calico&cloud=aws&calico-encapsulation=VXLANCrossSubnet', 'warning'],
    ['cni=calico&cloud=aws&calico-encapsulation=VXLAN', null],
  ],
  'calico-vxlan-v6-kernel': [
    [
      'cni=calico&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&calico-encapsulation-ipv6=VXLAN&kernel=4.19.0',
      'error',
    ],
    [
      'cni=calico&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&calico-encapsulation-ipv6=VXLAN&kernel=4.19.1',
      null,
    ],
    [
      'cni=calico&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&calico-encapsulation-ipv6=VXLAN&kernel=4.18.0&platform=rhel',
      null,
    ],
  ],
  'calico-ebpf-api': [
    ['cni=calico&calico-dataplane=ebpf', 'error'],
    ['cni=calico&calico-dataplane=ebpf&disable-kube-proxy=true&cni-api-server=192.0.2.10:6443', null],
    [
      'cni=calico&calico-dataplane=ebpf&disable-kube-proxy=true&cni-api-server=127.0.0.1:6444&cni-version=v3.31.7',
      'error',
    ],
    ['cni=calico&calico-dataplane=nftables', null],
  ],
  'networkmanager-calico': [
    ['cni=calico&network-service=networkmanager', 'warning'],
    ['cni=calico&network-service=networkd', null],
    ['network-service=networkmanager', null],
  ],
  'metallb-calico-bgp': [
    ['cni=calico&calico-bgp=true&load-balancer=metallb-bgp', 'warning'],
    ['cni=calico&calico-bgp=true&load-balancer=metallb', null],
    ['cni=calico&calico-encapsulation=IPIP&load-balancer=metallb-bgp', 'warning'],
    ['cni=calico&calico-encapsulation=VXLAN&load-balancer=metallb-bgp', null],
  ],
} as const satisfies SomeExamples;
