import type { SomeExamples } from '../example';

const APPROVED = 'vpn=tailscale&tailscale-routes-approved=true';

export const tailscaleExamples = {
  'tailscale-no-flannel': [
    ['vpn=tailscale&flannel-backend=none', 'error'],
    ['vpn=tailscale', null],
    ['flannel-backend=none', null],
  ],
  'tailscale-every-node': [
    ['vpn=tailscale&node=server&node=agent;vpn=false', 'error'],
    ['vpn=tailscale&node=server&node=agent', null],
  ],
  'tailscale-routes': [
    ['vpn=tailscale', 'warning'],
    ['vpn=tailscale&tailscale-routes-approved=false', 'warning'],
    [APPROVED, null],
  ],
  'tailscale-acl': [
    [`${APPROVED}&tailscale-acl=false`, 'warning'],
    [`${APPROVED}&tailscale-acl=true`, null],
    [APPROVED, null],
  ],
  'tailscale-ha': [
    ['vpn=tailscale&topology=multi-site&servers=3', 'warning'],
    ['vpn=tailscale&topology=multi-site&node=server;site=Tokyo&node=server;site=Tokyo&node=server;site=Tokyo', null],
    ['vpn=tailscale&topology=multi-site&servers=3&datastore=external', null],
    ['vpn=tailscale&topology=multi-site', null],
  ],
  'tailscale-overrides': [
    ['vpn=tailscale&flannel-backend=wireguard-native', 'info'],
    ['vpn=tailscale&node=server;node-ip=192.0.2.10', 'info'],
    // etcd keeps to it.
    ['vpn=tailscale&servers=3&node=server;node-ip=192.0.2.10', null],
    ['vpn=tailscale', null],
  ],
} as const satisfies SomeExamples;
