import type { SomeExamples } from '../example';

export const liveExamples = {
  'dual-retrofit': [
    ['running-stack=ipv4&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112', 'error'],
    ['running-stack=ipv4', null],
    [
      'running-cluster-cidr=10.42.0.0/16&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112',
      'error',
    ],
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112', null],
  ],
  'live-cidr-change': [
    ['running-cluster-cidr=10.42.0.0/16&cluster-cidr=10.52.0.0/16', 'error'],
    ['running-service-cidr=10.43.0.0/16&service-cidr=10.53.0.0/16', 'error'],
    ['running-stack=ipv4&cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112', 'error'],
    ['running-cluster-cidr=10.42.0.0/16&running-service-cidr=10.43.0.0/16', null],
    // A second family is what dual-retrofit tells.
    [
      'running-cluster-cidr=10.42.0.0/16&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112',
      null,
    ],
  ],
  'live-cni-change': [
    ['running-cni=flannel&cni=calico&flannel-backend=none', 'error'],
    ['running-flannel-backend=vxlan&flannel-backend=none', 'error'],
    ['running-cni=calico&cni=calico&flannel-backend=none', null],
    ['running-flannel-backend=none&cni=cilium&flannel-backend=none', null],
  ],
  'cilium-ipam-change': [
    ['cni=cilium&flannel-backend=none&running-cilium-ipam=kubernetes', 'error'],
    ['cni=cilium&flannel-backend=none&running-cilium-ipam=kubernetes&cilium-ipam=kubernetes', null],
  ],
  'live-backend-change': [
    ['running-flannel-backend=vxlan&flannel-backend=wireguard-native', 'warning'],
    ['running-flannel-backend=host-gw', 'warning'],
    ['running-flannel-backend=vxlan', null],
    ['running-flannel-backend=vxlan&flannel-backend=none', null],
  ],
  'live-mask-change': [
    ['running-node-cidr-mask-size-ipv4=24&node-cidr-mask-size=25', 'warning'],
    ['running-node-cidr-mask-size-ipv4=25', 'warning'],
    ['running-node-cidr-mask-size-ipv4=24', null],
  ],
  'live-netpol-off': [
    ['running-disable-network-policy=false&disable-network-policy=true', 'warning'],
    ['running-disable-network-policy=true&disable-network-policy=true', null],
    ['running-disable-network-policy=false', null],
  ],
  'live-kube-proxy-off': [
    ['running-disable-kube-proxy=false&disable-kube-proxy=true&cni=cilium&flannel-backend=none', 'warning'],
    ['running-disable-kube-proxy=true&disable-kube-proxy=true&cni=cilium&flannel-backend=none', null],
  ],
  'egress-change-restart': [
    ['running-egress-selector-mode=agent&egress-selector-mode=cluster', 'info'],
    ['running-egress-selector-mode=agent', null],
  ],
  'version-eol-or-skip': [
    ['running-k3s-version=v1.34.4+k3s1&k3s-version=v1.36.2+k3s1', 'warning'],
    ['running-k3s-version=v1.36.2+k3s1&k3s-version=v1.35.6+k3s1', 'warning'],
    ['k3s-version=v1.36.2+k3s1&node=agent;k3s-version=v1.36.3+k3s1', 'warning'],
    ['running-k3s-version=v1.35.6+k3s1&k3s-version=v1.36.2+k3s1', null],
    ['k3s-version=v1.36.2+k3s1&node=agent;k3s-version=v1.35.6+k3s1', null],
  ],
} as const satisfies SomeExamples;
