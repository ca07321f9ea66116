import type { Plan } from '../core/plan/plan';
import { HOST_PLANS } from './host-plans';
import { planWith } from './plans';

const hostPlan = (name: string): Plan => {
  const plan = HOST_PLANS[name];
  if (plan === undefined) throw new Error(`no plan ${name}`);
  return plan;
};

/** Plans that together ask for everything that cloud-init is told. */
export const CLOUD_INIT_PLANS: Readonly<Record<string, Plan>> = {
  'one server of which nothing is known': planWith({}),
  'three servers of an etcd cluster and an agent on Debian with ufw': planWith({
    servers: 3,
    agents: 1,
    datastore: 'etcd',
    platform: 'debian',
    platformRelease: '12',
    firewall: 'ufw',
    registrationAddress: 'k3s.example.org',
    tlsSan: 'k3s.example.org',
    nodes: [
      ...[11, 12].map((host) => ({ role: 'server', nodeName: `srv-${host}`, nodeIp: `192.0.2.${host}` })),
      { role: 'agent', hostname: 'work-21.example.org', nodeIp: '192.0.2.21' },
    ],
  }),
  'RHEL 10 and 8, dual-stack with WireGuard and firewalld': hostPlan(
    'dual-stack with WireGuard on RHEL 10 and 8 with firewalld',
  ),
  'Raspberry Pis whose first server has no known address': planWith({
    agents: 2,
    raspberryPi: true,
    platform: 'raspberry-pi-os',
    networkService: 'ifupdown',
    ipv6RouteFromRa: true,
    clusterCidr: '10.42.0.0/16,fd00:42::/56',
    serviceCidr: '10.43.0.0/16,fd00:43::/112',
    nodes: [{ role: 'agent', nodeName: 'ubuntu', platform: 'ubuntu', platformRelease: '22.04' }],
  }),
  'servers of an external datastore on SUSE': planWith({
    servers: 2,
    datastore: 'external',
    platform: 'suse',
    networkService: 'networkmanager',
    firewall: 'none',
  }),
  'Calico without Internet access': planWith({
    agents: 1,
    airGap: true,
    cni: 'calico',
    flannelBackend: 'none',
    platform: 'rhel',
    platformRelease: '9',
    registrationAddress: '192.0.2.10',
  }),
  'Tailscale between sites on Hetzner': planWith({
    servers: 1,
    agents: 2,
    vpn: 'tailscale',
    topology: 'multi-site',
    cloud: 'hetzner',
    platform: 'ubuntu',
    platformRelease: '24.04',
    registrationAddress: '203.0.113.10',
    nodes: [
      { role: 'server', nodeName: 'home' },
      { role: 'agent', nodeName: 'far' },
      { role: 'agent', nodeName: 'away', vpn: false, ownSettings: ['node-label=site=away'] },
    ],
  }),
  'IPv6 only on Alpine, with an agent on Windows': planWith({
    agents: 1,
    flannelBackend: 'host-gw',
    platform: 'alpine',
    platformRelease: '3.22',
    firewall: 'nftables',
    clusterCidr: 'fd00:42::/56',
    serviceCidr: 'fd00:43::/112',
    nodes: [
      { role: 'server', nodeName: 'a', nodeIp: '2001:db8::10' },
      { role: 'agent', nodeName: 'w', platform: 'windows' },
    ],
  }),
  'Cilium and an older release on AWS': planWith({
    k3sVersion: 'v1.27.16+k3s1',
    servers: 1,
    agents: 3,
    cni: 'cilium',
    flannelBackend: 'none',
    disableKubeProxy: true,
    ciliumKubeProxyReplacement: true,
    cloud: 'aws',
    firewall: 'security-groups',
    platform: 'ubuntu',
    platformRelease: '22.04',
    raspberryPi: false,
  }),
};
