import type { SomeExamples } from '../example';

export const fileExamples = {
  'yaml-broken': [
    [{ config: 'cluster-cidr: "10.52.0.0/16\nservice-cidr: 10.53.0.0/16\n' }, 'error'],
    [{ config: 'node-label:\n\t- rack=1\n' }, 'error'],
    [{ config: 'flannel-backend:host-gw\n' }, 'error'],
    [{ config: 'cluster-cidr: "10.52.0.0/16"\nservice-cidr: 10.53.0.0/16\n' }, null],
    [{ config: 'tls-san: [\n  k3s.example.org\n]\n' }, null],
  ],
  'key-form': [
    [{ config: '--flannel-backend: host-gw\n' }, 'error'],
    [{ config: 'flannel-backend: host-gw\n', args: ['---node-name=node-1'] }, 'error'],
    [{ config: 'flannel-backend: host-gw\n' }, null],
  ],
  'flag-removed': [
    [{ release: 'v1.36.2+k3s1', config: 'no-flannel: true\n' }, 'warning'],
    [{ release: 'v1.36.2+k3s1', args: ['--no-deploy=traefik'] }, 'error'],
    [{ release: 'v1.25.16+k3s4', config: 'no-deploy: traefik\n' }, 'error'],
    [{ release: 'v1.24.17+k3s1', config: 'no-deploy: traefik\n' }, null],
    [{ release: 'v1.36.2+k3s1', config: 'disable: traefik\n' }, null],
  ],
  'agent-key': [
    [{ role: 'agent', config: 'disable: traefik\n' }, 'error'],
    [{ role: 'agent', config: 'node-iip: 192.0.2.11\n' }, 'error'],
    [{ role: 'agent', config: 'node-ip: 192.0.2.11\n' }, null],
    [{ role: 'server', config: 'disable: traefik\n' }, null],
  ],
  'flannel-flags-on-agent': [
    [{ role: 'agent', args: ['--flannel-backend=wireguard-native'] }, 'error'],
    [{ role: 'agent', config: 'flannel-ipv6-masq: true\n' }, 'error'],
    [{ role: 'server', args: ['--flannel-backend=wireguard-native'] }, null],
    [{ role: 'agent', config: 'flannel-iface: eth1\n' }, null],
  ],
  'server-key-unknown': [
    [{ config: 'cluster-cidrs: 10.52.0.0/16\n' }, 'warning'],
    [{ args: ['--cluster-cidrs=10.52.0.0/16'] }, 'error'],
    [{ release: 'v1.28.5+k3s1', config: 'embedded-registry: true\n' }, 'warning'],
    [{ release: 'v1.28.6+k3s1', config: 'embedded-registry: true\n' }, null],
    [{ config: 'cluster-cidr: 10.52.0.0/16\n' }, null],
  ],
  'list-added-up': [
    [{ config: 'disable: traefik\n', args: ['--disable=servicelb'] }, 'warning'],
    [{ config: 'flannel-backend: vxlan\n', args: ['--flannel-backend=host-gw'] }, null],
    [{ config: 'disable: traefik\n', dropIns: { '50-more.yaml': 'disable+: servicelb\n' } }, null],
  ],
  'yaml-duplicate-key': [
    [{ config: 'flannel-backend: vxlan\nflannel-backend: host-gw\n' }, 'warning'],
    [{ config: 'tls-san: a.example.org\ntls-san+: b.example.org\n' }, null],
    [{ config: 'flannel-backend: vxlan\n', dropIns: { '50-net.yaml': 'flannel-backend: host-gw\n' } }, null],
  ],
  'yaml-octal': [
    [{ config: 'write-kubeconfig-mode: 0644\n' }, 'warning'],
    [{ config: 'write-kubeconfig-mode: "0644"\n' }, null],
    [{ args: ['--write-kubeconfig-mode=0644'] }, null],
  ],
  'config-not-read': [
    [{ config: 'flannel-backend: host-gw\n', args: ['--config=/etc/rancher/k3s/other.yaml'] }, 'warning'],
    [{ dropIns: { '50-net.yaml.bak': 'flannel-backend: host-gw\n' } }, 'warning'],
    [{ config: 'flannel-backend: vxlan\n---\ndisable: traefik\n' }, 'warning'],
    [{ config: 'flannel-backend: host-gw\n', args: ['--config=/etc/rancher/k3s/config.yaml'] }, null],
    [{ dropIns: { '50-net.YML': 'flannel-backend: host-gw\n' } }, null],
  ],
  'token-in-argv': [
    [{ args: ['--token=SECRET'] }, 'info'],
    [{ config: 'token: SECRET\n' }, null],
    [{ env: { K3S_TOKEN: 'SECRET' } }, null],
  ],
} as const satisfies SomeExamples;
