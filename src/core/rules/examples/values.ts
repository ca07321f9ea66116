import type { SomeExamples } from '../example';

export const valueExamples = {
  'input-dropped': [
    ['agents=2&agents=3', 'warning'],
    ['v=2&agents=3', 'error'],
    ['agents=3', null],
  ],
  'cidr-syntax': [
    ['cluster-cidr=10.42.0.0', 'error'],
    ['cluster-cidr=10.42.0.0/16', null],
    ['cluster-cidr=10.042.0.0/16', 'error'],
    ['cluster-cidr=10.42.0.0/33', 'error'],
    ['cluster-cidr=10.42.0.0/16,', 'error'],
  ],
  'address-syntax': [
    ['node=server;node-ip=node-1.example.org', 'error'],
    ['node=server;node-ip=192.0.2.10', null],
    ['cluster-dns=10.43.0.10/16', 'error'],
    ['cluster-dns=10.43.0.10', null],
  ],
  'list-blank': [
    ['cluster-cidr=10.42.0.0/16,%20fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112', 'error'],
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112', null],
    ['tls-san=k3s.example.org,%20192.0.2.100', 'warning'],
    ['disable=traefik,%20servicelb', null],
  ],
  'cidr-v4-mapped': [
    ['cluster-cidr=::ffff:10.42.0.0/112', 'error'],
    ['cluster-cidr=10.42.0.0/16', null],
  ],
  'cidr-host-bits': [
    ['cluster-cidr=10.42.7.1/16', 'warning'],
    ['cluster-cidr=10.42.0.0/16', null],
    ['cluster-cidr=fd00:42:0:42::/56&service-cidr=fd00:43::/112', 'warning'],
    ['cluster-cidr=fd00:42:0:4200::/56&service-cidr=fd00:43::/112', null],
  ],
  'bool-form': [
    ['flannel-ipv6-masq=enabled', 'error'],
    ['flannel-ipv6-masq=true', null],
    // Without quotes YAML itself makes it a boolean.
    [{ config: 'flannel-ipv6-masq: "enabled"\n' }, 'error'],
    [{ config: 'flannel-ipv6-masq: yes\n' }, null],
  ],
  'value-form': [
    [{ config: 'cluster-cidr:\n  ipv4: 10.42.0.0/16\n' }, 'error'],
    [{ config: 'cluster-cidr:\n  - 10.42.0.0/16\n' }, null],
    [{ config: 'flannel-backend:\n  - vxlan\n  - host-gw\n' }, 'warning'],
    [{ config: 'flannel-backend: host-gw\n' }, null],
  ],
  'input-value': [
    ['k3s-version=v1.36', 'error'],
    ['k3s-version=v1.36.2+k3s1', null],
    ['uplink-mtu=575', 'error'],
    ['uplink-mtu=576', null],
  ],
  'input-unknown': [
    ['cluster-cidrs=10.42.0.0/16', 'error'],
    ['cluster-cidr=10.42.0.0/16', null],
    ['node=server;ip=192.0.2.10', 'error'],
  ],
  'disable-unknown': [
    ['disable=traefk', 'warning'],
    ['disable=traefik', null],
    ['disable=coredns,nginx', 'warning'],
  ],
  'cluster-domain-form': [
    ['cluster-domain=Cluster.Local', 'warning'],
    ['cluster-domain=cluster.local.', 'warning'],
    ['cluster-domain=', 'warning'],
    ['cluster-domain=k3s.example.org', null],
  ],
} as const satisfies SomeExamples;
