import type { SomeExamples } from '../example';

export const releaseExamples = {
  'backend-unknown': [
    ['flannel-backend=vxlann', 'error'],
    ['flannel-backend=VXLAN', 'error'],
    ['flannel-backend=', 'error'],
    ['flannel-backend=vxlan', null],
  ],
  'backend-wireguard-removed': [
    ['k3s-version=v1.26.0+k3s1&flannel-backend=wireguard', 'error'],
    ['k3s-version=v1.25.16+k3s4&flannel-backend=wireguard', null],
    ['k3s-version=v1.26.0+k3s1&flannel-backend=wireguard-native', null],
  ],
  'backend-wireguard-legacy': [
    ['k3s-version=v1.25.16+k3s4&flannel-backend=wireguard', 'warning'],
    ['k3s-version=v1.26.0+k3s1&flannel-backend=wireguard', null],
    ['k3s-version=v1.25.16+k3s4&flannel-backend=wireguard-native', null],
  ],
  'backend-ipsec-removed': [
    ['k3s-version=v1.27.1+k3s1&flannel-backend=ipsec', 'error'],
    ['k3s-version=v1.26.15+k3s1&flannel-backend=ipsec', null],
    ['k3s-version=v1.27.1+k3s1&flannel-backend=wireguard-native', null],
  ],
  'backend-ipsec-no-binaries': [
    ['k3s-version=v1.26.15+k3s1&flannel-backend=ipsec', 'warning'],
    ['k3s-version=v1.27.1+k3s1&flannel-backend=ipsec', null],
    ['k3s-version=v1.26.15+k3s1&flannel-backend=vxlan', null],
  ],
  'backend-inline-options': [
    ['k3s-version=v1.27.1+k3s1&flannel-backend=wireguard-native=PersistentKeepaliveInterval=25', 'error'],
    ['k3s-version=v1.26.15+k3s1&flannel-backend=wireguard-native=PersistentKeepaliveInterval=25', null],
    ['k3s-version=v1.27.1+k3s1&flannel-backend=wireguard-native', null],
  ],
  'backend-native-too-old': [
    ['k3s-version=v1.23.5+k3s1&flannel-backend=wireguard-native', 'error'],
    ['k3s-version=v1.23.6+k3s1&flannel-backend=wireguard-native', null],
  ],
  'flag-needs-version': [
    ['k3s-version=v1.23.6+k3s1&egress-selector-mode=disabled', 'error'],
    ['k3s-version=v1.23.7+k3s1&egress-selector-mode=disabled', null],
    ['k3s-version=v1.25.2+k3s1&flannel-external-ip=true', 'error'],
    ['k3s-version=v1.25.3+k3s1&flannel-external-ip=true', null],
    ['k3s-version=v1.27.2+k3s1&vpn=tailscale', 'error'],
    ['k3s-version=v1.27.3+k3s1&vpn=tailscale', null],
    ['k3s-version=v1.28.5+k3s1&embedded-registry=true', 'error'],
    ['k3s-version=v1.28.6+k3s1&embedded-registry=true', null],
  ],
  'flannel-options-without-flannel': [
    ['flannel-backend=none&flannel-ipv6-masq=true', 'warning'],
    ['flannel-backend=none&flannel-iface=eth1', 'warning'],
    ['flannel-backend=none', null],
    ['flannel-iface=eth1', null],
  ],
  'backend-not-encrypted': [
    ['untrusted-underlay=true&flannel-backend=vxlan', 'warning'],
    ['untrusted-underlay=true&flannel-backend=host-gw', 'warning'],
    ['untrusted-underlay=true&flannel-backend=wireguard-native', null],
    ['flannel-backend=vxlan', null],
  ],
  'nftables-mode-flannel': [
    ['kube-proxy-arg=proxy-mode=nftables', 'warning'],
    ['net-conf={"Network":"10.42.0.0/16","EnableNFTables":true}', 'warning'],
    ['kube-proxy-arg=proxy-mode=iptables', null],
    ['kube-proxy-arg=proxy-mode=nftables&flannel-backend=none&cni=calico', null],
  ],
  'flannel-conf-network': [
    ['flannel-conf=/etc/rancher/k3s/net-conf.json&net-conf={"Network":"10.99.0.0/16"}', 'error'],
    ['flannel-conf=/etc/rancher/k3s/net-conf.json&net-conf=', 'error'],
    [{ config: 'flannel-conf: /etc/rancher/k3s/none.json\n' }, null],
    [
      'flannel-conf=/etc/rancher/k3s/net-conf.json&net-conf={"Network":"10.42.0.0/16","Backend":{"Type":"vxlan"}}',
      null,
    ],
    [
      'flannel-conf=/etc/rancher/k3s/net-conf.json&net-conf={"Network":"10.42.0.0/16"}&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112',
      'warning',
    ],
  ],
  'flannel-conf-overrides': [
    ['flannel-conf=/etc/rancher/k3s/net-conf.json', 'info'],
    ['flannel-conf=/etc/rancher/k3s/net-conf.json&flannel-backend=none', null],
    ['flannel-backend=vxlan', null],
  ],
} as const satisfies SomeExamples;
