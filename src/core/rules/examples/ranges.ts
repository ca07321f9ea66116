import type { SomeExamples } from '../example';

const IPV6 = 'cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112';
const DUAL = 'cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112';
const IPV6_FIRST = 'cluster-cidr=fd00:42::/56,10.42.0.0/16&service-cidr=fd00:43::/112,10.43.0.0/16';

export const rangeExamples = {
  'cidr-count': [
    ['cluster-cidr=10.42.0.0/16,10.44.0.0/16', 'error'],
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56,10.44.0.0/16&service-cidr=10.43.0.0/16,fd00:43::/112', 'error'],
    ['service-cidr=10.43.0.0/16,10.45.0.0/16', 'error'],
    [DUAL, null],
  ],
  'cidr-family-sets-differ': [
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56', 'error'],
    ['cluster-cidr=fd00:42::/56', 'error'],
    ['cluster-cidr=fd00:42::/56&disable-agent=true', 'warning'],
    ['cluster-cidr=fd00:42::/56&node=server;node-ip=2001:db8::10', null],
    [DUAL, null],
  ],
  'cidr-family-order-differs': [
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=fd00:43::/112,10.43.0.0/16', 'error'],
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=fd00:43::/112,10.43.0.0/16&disable-agent=true', 'warning'],
    [DUAL, null],
    [IPV6_FIRST, null],
  ],
  'node-mask-below-cluster': [
    ['cluster-cidr=10.42.0.0/25', 'error'],
    ['cluster-cidr=10.42.0.0/25&node-cidr-mask-size=25', null],
    ['cluster-cidr=10.42.0.0/24', null],
    ['cluster-cidr=fd00:42::/80&service-cidr=fd00:43::/112', 'error'],
    ['cluster-cidr=fd00:42::/64&service-cidr=fd00:43::/112', null],
  ],
  'node-mask-v6-span': [
    ['cluster-cidr=fd00:40::/47&service-cidr=fd00:43::/112', 'error'],
    ['cluster-cidr=fd00:40::/48&service-cidr=fd00:43::/112', null],
    [`${IPV6}&node-cidr-mask-size=73`, 'error'],
    [`${IPV6}&node-cidr-mask-size=72`, null],
    ['cluster-cidr=10.0.0.0/8&service-cidr=172.16.0.0/16&node-cidr-mask-size=28', null],
  ],
  'node-mask-wrong-flag': [
    [`${DUAL}&node-cidr-mask-size=22`, 'error'],
    [`${DUAL}&node-cidr-mask-size-ipv4=22&node-cidr-mask-size-ipv6=72`, null],
    ['node-cidr-mask-size-ipv6=64', 'error'],
    ['node-cidr-mask-size=22', null],
    ['node-cidr-mask-size-ipv4=22', null],
  ],
  'node-mask-out-of-range': [
    ['node-cidr-mask-size=33', 'error'],
    ['node-cidr-mask-size=32', null],
    ['node-cidr-mask-size=-1', 'error'],
    [`${IPV6}&node-cidr-mask-size=129`, 'error'],
    [`${IPV6}&node-cidr-mask-size=128`, null],
  ],
  'node-mask-no-room': [
    ['node-cidr-mask-size=31', 'error'],
    ['node-cidr-mask-size=30', null],
    ['cluster-cidr=fd00:42::/112&service-cidr=fd00:43::/112&node-cidr-mask-size=127', 'error'],
    ['cluster-cidr=fd00:42::/112&service-cidr=fd00:43::/112&node-cidr-mask-size=126', null],
    ['node-cidr-mask-size=31&flannel-backend=none', null],
  ],
  'component-args-override': [
    ['kube-controller-manager-arg=cluster-cidr=10.50.0.0/16', 'error'],
    ['cluster-cidr=10.50.0.0/16', null],
    ['kube-apiserver-arg=service-cluster-ip-range=10.53.0.0/16', 'error'],
    ['kube-apiserver-arg=service-cluster-ip-range=10.43.0.0/16', null],
    ['kube-apiserver-arg=service-node-port-range=30000-30100', 'error'],
  ],
  'component-arg-syntax': [
    ['kube-controller-manager-arg=node-cidr-mask-size=22,v=2', 'error'],
    ['kube-controller-manager-arg=node-cidr-mask-size=22&kube-controller-manager-arg=v=2', null],
    ['kubelet-arg=max-pods=many', 'error'],
    ['kube-controller-manager-arg=node-cidr-mask=22', 'error'],
    ['kubelet-arg=system-reserved=cpu=100m,memory=1Gi', null],
  ],
  'node-mask-unchanged': [
    ['cluster-cidr=10.42.0.0/20&nodes-at-peak=9', 'warning'],
    ['cluster-cidr=10.42.0.0/20&nodes-at-peak=8', null],
    ['cluster-cidr=10.42.0.0/20&nodes-at-peak=9&node-cidr-mask-size=25', null],
    ['cluster-cidr=fd00:42::/64&service-cidr=fd00:43::/112', 'warning'],
    ['cluster-cidr=fd00:42::/63&service-cidr=fd00:43::/112', null],
  ],
  'svc4-too-large': [
    ['k3s-version=v1.33.9+k3s1&cluster-cidr=172.16.0.0/16&service-cidr=10.0.0.0/11', 'error'],
    ['k3s-version=v1.34.1+k3s1&cluster-cidr=172.16.0.0/16&service-cidr=10.0.0.0/11', 'warning'],
    ['k3s-version=v1.33.9+k3s1&cluster-cidr=172.16.0.0/16&service-cidr=10.0.0.0/12', null],
  ],
  'svc6-too-large': [
    ['k3s-version=v1.33.9+k3s1&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/107', 'error'],
    ['k3s-version=v1.33.9+k3s1&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/108', 'warning'],
    ['k3s-version=v1.34.1+k3s1&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/63', 'error'],
    ['k3s-version=v1.34.1+k3s1&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/64', 'warning'],
    [IPV6, null],
  ],
  'svc-too-small-for-dns': [
    ['service-cidr=10.43.0.0/29', 'error'],
    ['service-cidr=10.43.0.0/29&cluster-dns=10.43.0.2', null],
    ['service-cidr=10.43.0.0/28', null],
    ['cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/125', 'error'],
    ['cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/124', null],
  ],
  'svc-below-8': [
    ['service-cidr=10.43.0.0/30', 'error'],
    ['service-cidr=10.43.0.0/30&cluster-dns=10.43.0.2', 'error'],
    ['service-cidr=10.43.0.0/29', null],
    ['cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/126', 'error'],
    ['cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/125', null],
  ],
  'svc-capacity': [
    ['service-cidr=10.43.0.0/24&services=199', null],
    ['service-cidr=10.43.0.0/24&services=200', 'warning'],
    ['service-cidr=10.43.0.0/24&services=250', 'warning'],
    ['service-cidr=10.43.0.0/24&services=251', 'error'],
  ],
  'dns-outside-svc': [
    ['cluster-dns=10.44.0.10', 'error'],
    ['service-cidr=10.44.0.0/16&cluster-dns=10.44.0.10', null],
    ['cluster-dns=10.43.255.255', 'error'],
    ['cluster-dns=10.43.255.254', null],
    ['cluster-dns=fd00:43::a', 'error'],
    ['cluster-dns=169.254.20.10&disable=coredns', null],
  ],
  'dns-collides-kubernetes': [
    ['cluster-dns=10.43.0.1', 'error'],
    ['cluster-dns=10.43.0.2', null],
    [`${DUAL}&cluster-dns=10.43.0.10,fd00:43::1`, null],
    [`${IPV6_FIRST}&cluster-dns=10.43.0.10,fd00:43::1`, 'error'],
  ],
  'dns-count-vs-stack': [
    ['cluster-dns=10.43.0.10,10.43.0.11', 'error'],
    ['cluster-dns=10.43.0.10', null],
    [`${DUAL}&cluster-dns=10.43.0.10`, 'warning'],
    [`${DUAL}&cluster-dns=10.43.0.10,fd00:43::a`, null],
    [`k3s-version=v1.28.2+k3s1&${DUAL}&cluster-dns=10.43.0.10,fd00:43::a`, 'error'],
  ],
  'advertise-family': [
    ['advertise-address=2001:db8::10', 'error'],
    [`${IPV6_FIRST}&node=server;node-ip=192.0.2.10,2001:db8::10`, 'error'],
    [`${IPV6_FIRST}&node=server;node-ip=2001:db8::10,192.0.2.10`, null],
    [
      'cluster-cidr=10.42.0.0/16&service-cidr=10.43.0.0/16&node=server;node-ip=192.0.2.10;node-external-ip=2001:db8::7',
      'error',
    ],
    [`${IPV6}&host-families=both`, null],
  ],
  'docs-prefix-used': [
    ['cluster-cidr=2001:db8:42::/56&service-cidr=2001:db8:43::/112', 'warning'],
    ['cluster-cidr=2001:cafe:42::/56&service-cidr=2001:cafe:43::/112', 'warning'],
    [IPV6, null],
  ],
  'reserved-range': [
    ['service-cidr=127.43.0.0/16', 'error'],
    ['cluster-cidr=169.254.0.0/16', 'error'],
    ['cluster-cidr=224.0.0.0/16', 'error'],
    ['cluster-cidr=fe80::/56&service-cidr=fd00:43::/112', 'error'],
    ['cluster-cidr=172.16.0.0/16&service-cidr=192.168.0.0/16', null],
  ],
} as const satisfies SomeExamples;
