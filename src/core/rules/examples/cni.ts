import type { SomeExamples } from '../example';

export const cniExamples = {
  'cni-flannel-still-on': [
    ['cni=calico', 'error'],
    ['cni=calico&flannel-backend=none', null],
    ['cni=cilium&flannel-backend=vxlan', 'error'],
    ['cni=flannel', null],
  ],
  'cni-netpol-conflict': [
    ['cni=cilium&flannel-backend=none', 'warning'],
    ['cni=cilium&flannel-backend=none&disable-network-policy=true', null],
    ['flannel-backend=none', 'info'],
    ['cni=flannel', null],
  ],
  'cni-pool-mismatch': [
    ['cni=calico&cni-unchanged=true', 'error'],
    ['cni=calico&cni-unchanged=true&cluster-cidr=192.168.0.0/16', null],
    ['cni=kube-ovn&cni-pool=10.16.0.0/16', 'error'],
    ['cni=calico&cni-pool=10.42.128.0/17', null],
    ['cni=canal&cni-pool=10.42.128.0/17', 'error'],
  ],
  'cni-nodes-notready': [
    ['cni=calico&flannel-backend=none', 'info'],
    ['flannel-backend=none', 'info'],
    ['cni=flannel', null],
  ],
  'cni-leftovers': [
    ['cni=calico&cni-leftovers=true', 'warning'],
    ['cni=calico', null],
    ['cni-leftovers=true', null],
  ],
  'cni-dual-own-config': [
    ['cni=canal&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112', 'warning'],
    ['cni=canal', null],
    [
      'cni=cilium&cilium-ipv6=true&cluster-cidr=10.42.0.0/16,fd00:42::/104&service-cidr=10.43.0.0/16,fd00:43::/112',
      null,
    ],
  ],
  'egress-pod-own-ipam': [
    ['cni=calico&egress-selector-mode=pod', 'warning'],
    ['cni=calico&egress-selector-mode=cluster', null],
    ['cni=canal&egress-selector-mode=pod', null],
    ['cni=cilium&cilium-ipam=kubernetes&egress-selector-mode=pod', null],
  ],
  'egress-cluster-pool': [
    ['cni=calico&cni-pool=192.168.0.0/16&egress-selector-mode=cluster', 'error'],
    ['cni=calico&egress-selector-mode=cluster', null],
    ['cni=calico&cni-pool=192.168.0.0/16&egress-selector-mode=agent', null],
  ],
  'airgap-cni-images': [
    ['cni=cilium&air-gap=true', 'warning'],
    ['air-gap=true', null],
    ['cni=cilium', null],
  ],
} as const satisfies SomeExamples;
