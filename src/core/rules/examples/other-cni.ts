import type { SomeExamples } from '../example';

export const otherCniExamples = {
  'weave-eol': [
    ['cni=weave', 'error'],
    ['cni=flannel&flannel-backend=wireguard-native', null],
  ],
  'antrea-proxy-port': [
    ['cni=antrea&antrea-proxy-all=true', 'warning'],
    ['cni=antrea&antrea-proxy-all=true&disable-kube-proxy=true', null],
    ['cni=antrea&antrea-proxy-all=true&kube-proxy-arg=healthz-bind-address=0.0.0.0:10266', null],
    ['cni=antrea', null],
  ],
  'kubeovn-svc-cidr': [
    ['cni=kube-ovn', 'error'],
    ['cni=kube-ovn&kube-ovn-service-cidr=10.43.0.0/16', null],
    ['cni=kube-ovn&service-cidr=10.96.0.0/12', null],
    ['cni=kube-ovn&kube-ovn-service-cidr=10.43.0.0/16&network=100.64.0.0/24;node-lan', 'error'],
    [
      'cni=kube-ovn&kube-ovn-service-cidr=10.43.0.0/16&network=100.64.0.0/24;node-lan&kube-ovn-join-cidr=100.65.0.0/16',
      null,
    ],
  ],
  'kuberouter-proxy': [
    ['cni=kube-router&kube-router-service-proxy=true', 'error'],
    ['cni=kube-router&kube-router-service-proxy=true&disable-kube-proxy=true', null],
    ['cni=kube-router', null],
  ],
  'multus-cilium-exclusive': [
    ['cni=cilium&multus=true', 'error'],
    ['cni=cilium&multus=true&cilium-exclusive=false', null],
    ['cni=cilium', null],
  ],
  'multus-bindir': [
    ['multus=true', 'error'],
    ['multus=true&multus-bin-dir=/var/lib/rancher/k3s/data/cni', null],
    ['k3s-version=v1.31.1+k3s1&multus=true&multus-bin-dir=/var/lib/rancher/k3s/data/cni', 'error'],
    ['k3s-version=v1.31.1+k3s1&multus=true&multus-bin-dir=/var/lib/rancher/k3s/data/current/bin', null],
    ['flannel-backend=none&multus=true', null],
  ],
  'multus-hostlocal': [
    ['multus=true&multus-ipam=host-local&agents=1', 'warning'],
    ['multus=true&multus-ipam=host-local', null],
    ['multus=true&multus-ipam=dhcp&agents=1', null],
  ],
  'whereabouts-path': [
    ['multus=true&multus-ipam=whereabouts', 'error'],
    [
      'multus=true&multus-ipam=whereabouts&whereabouts-config=/var/lib/rancher/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf',
      null,
    ],
    ['flannel-backend=none&multus=true&multus-ipam=whereabouts', null],
  ],
} as const satisfies SomeExamples;
