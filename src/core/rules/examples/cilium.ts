import type { SomeExamples } from '../example';

export const ciliumExamples = {
  'cilium-pool-span': [
    ['cni=cilium&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112', 'error'],
    ['cni=cilium&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&cni-block-size-ipv6=73', 'error'],
    ['cni=cilium&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&cni-block-size-ipv6=72', null],
    ['cni=cilium&cluster-cidr=10.42.0.0/25', 'error'],
    ['cni=cilium&cluster-cidr=10.42.0.0/24', null],
  ],
  'cilium-pool-capacity': [
    ['cni=cilium&cluster-cidr=10.42.0.0/22&agents=4', 'error'],
    ['cni=cilium&cluster-cidr=10.42.0.0/22&agents=3', null],
    ['cni=cilium&cni-block-size-ipv4=26', 'warning'],
    ['cni=cilium&cni-block-size-ipv4=25', null],
    ['cni=cilium&cni-block-size-ipv4=26&pods-per-node=60', null],
  ],
  'cilium-default-pool-lan': [
    ['cni=cilium&cni-unchanged=true&network=10.1.0.0/24;node-lan', 'error'],
    ['cni=cilium&cni-unchanged=true&node=server;node-ip=10.1.0.10', 'error'],
    ['cni=cilium&network=10.1.0.0/24;node-lan', null],
    ['cni=cilium&cni-unchanged=true&network=192.168.1.0/24;node-lan', null],
  ],
  'cilium-v6-off': [
    ['cni=cilium&cluster-cidr=10.42.0.0/16,fd00:42::/104&service-cidr=10.43.0.0/16,fd00:43::/112', 'error'],
    [
      'cni=cilium&cilium-ipv6=true&cluster-cidr=10.42.0.0/16,fd00:42::/104&service-cidr=10.43.0.0/16,fd00:43::/112',
      null,
    ],
    [
      'cni=cilium&cilium-ipv6=true&cni-pool=10.42.0.0/16&cluster-cidr=10.42.0.0/16,fd00:42::/104&service-cidr=10.43.0.0/16,fd00:43::/112',
      'error',
    ],
    ['cni=cilium', null],
  ],
  'cilium-kpr-pair': [
    ['cni=cilium&cilium-kube-proxy-replacement=true', 'warning'],
    ['cni=cilium&cilium-kube-proxy-replacement=true&disable-kube-proxy=true&cni-api-server=localhost:6444', null],
    ['cni=cilium&cilium-kube-proxy-replacement=false', null],
  ],
  'cilium-api-address': [
    ['cni=cilium&cilium-kube-proxy-replacement=true&disable-kube-proxy=true', 'error'],
    ['cni=cilium&cilium-kube-proxy-replacement=true&disable-kube-proxy=true&cni-api-server=localhost:6444', null],
    [
      'cni=cilium&cilium-kube-proxy-replacement=true&disable-kube-proxy=true&cni-api-server=127.0.0.1:6444&cluster-cidr=fd00:42::/104&service-cidr=fd00:43::/112',
      'error',
    ],
    [
      'cni=cilium&cilium-kube-proxy-replacement=true&disable-kube-proxy=true&cni-api-server=127.0.0.1:6443&agents=2',
      'error',
    ],
    ['cni=cilium', null],
  ],
  'cilium-hostport': [
    ['cni=cilium', 'warning'],
    ['cni=cilium&cilium-kube-proxy-replacement=true', null],
    ['cni=cilium&disable=traefik', 'warning'],
    ['cni=cilium&disable=servicelb&load-balancer=metallb', null],
  ],
  'cilium-cleanup': [
    ['cni=cilium', 'warning'],
    ['cni=calico', null],
  ],
} as const satisfies SomeExamples;
