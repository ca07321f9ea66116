import type { SomeExamples } from '../example';

const SITES = 'topology=multi-site&flannel-backend=wireguard-native&flannel-external-ip=true';
const SERVER = 'node=server;node-ip=192.168.1.10;node-external-ip=198.51.100.7';

export const siteExamples = {
  'external-ip-advertised': [
    [`agents=1&${SERVER}`, 'warning'],
    [`agents=1&advertise-address=192.168.1.10&${SERVER}`, null],
    [`agents=1&server=198.51.100.7&${SERVER}`, null],
    [SERVER, null],
  ],
  'multisite-ext-ip-missing': [
    [`${SITES}&${SERVER}&node=agent;node-ip=192.168.2.20`, 'error'],
    [`${SITES}&${SERVER}&node=agent;node-ip=192.168.2.20;node-external-ip=203.0.113.20`, null],
  ],
  'multisite-flags': [
    ['topology=multi-site', 'error'],
    ['topology=multi-site&flannel-backend=wireguard-native', 'error'],
    [SITES, null],
    ['topology=multi-site&vpn=tailscale', null],
    ['topology=routed', null],
  ],
  'multisite-url': [
    [`${SITES}&agents=1&server=192.168.1.10&${SERVER}`, 'error'],
    [`${SITES}&agents=1&server=198.51.100.7&${SERVER}`, null],
    [`${SITES}&agents=1&server=k3s.example.org&${SERVER}`, null],
  ],
  'extip-insecure': [
    ['flannel-backend=vxlan&flannel-external-ip=true', 'warning'],
    ['flannel-backend=wireguard-native&flannel-external-ip=true', null],
    ['flannel-backend=vxlan', null],
  ],
  'multisite-etcd': [
    ['topology=multi-site&servers=3&node=server;site=Tokyo&node=server;site=Berlin&node=server;site=Tokyo', 'error'],
    ['topology=multi-site&servers=3&node=server;site=Tokyo&node=server;site=Tokyo&node=server;site=Tokyo', null],
    ['topology=multi-site&datastore=external&node=server;site=Tokyo&node=server;site=Berlin', null],
  ],
  'extip-dynamic': [
    [`${SITES}&dynamic-external-ip=true&${SERVER}`, 'warning'],
    [`dynamic-external-ip=true&${SERVER}`, 'warning'],
    [`vpn=tailscale&dynamic-external-ip=true&${SERVER}`, null],
    ['dynamic-external-ip=true', null],
  ],
  'latency-multisite': [
    [SITES, 'warning'],
    ['topology=routed', null],
  ],
} as const satisfies SomeExamples;
