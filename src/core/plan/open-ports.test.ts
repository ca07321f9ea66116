import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { areAllPorts, openPorts } from './open-ports';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const IPV6 = { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' };

const ALWAYS = ['TCP 6443', 'TCP, UDP 30000-32767', 'TCP 80, 443'];

test.each([
  { plan: {}, ports: ALWAYS },
  { plan: { agents: 1 }, ports: ['UDP 8472', 'TCP 10250', ...ALWAYS] },
  { plan: { servers: 3 }, ports: ['TCP 2379-2380', 'UDP 8472', 'TCP 10250', ...ALWAYS] },
  { plan: { servers: 3, datastore: 'external' }, ports: ['UDP 8472', 'TCP 10250', ...ALWAYS] },
  { plan: { agents: 1, flannelBackend: 'wireguard-native' }, ports: ['UDP 51820', 'TCP 10250', ...ALWAYS] },
  { plan: { agents: 1, flannelBackend: 'wireguard-native', ...IPV6 }, ports: ['UDP 51821', 'TCP 10250', ...ALWAYS] },
  {
    plan: { agents: 1, flannelBackend: 'wireguard-native', ...DUAL },
    ports: ['UDP 51820', 'UDP 51821', 'TCP 10250', ...ALWAYS],
  },
  // One port for both families: the kernel's VXLAN listens in each.
  { plan: { agents: 1, ...DUAL }, ports: ['UDP 8472', 'TCP 10250', ...ALWAYS] },
  { plan: { agents: 1, flannelBackend: 'host-gw' }, ports: ['null null', 'TCP 10250', ...ALWAYS] },
  { plan: { agents: 1, flannelBackend: 'none' }, ports: ['TCP 10250', ...ALWAYS] },
  { plan: { agents: 1, flannelBackend: 'udp' }, ports: ['TCP 10250', ...ALWAYS] },
  // Pods' packets travel in the tailnet, whatever the backend.
  { plan: { agents: 1, vpn: 'tailscale' }, ports: ['TCP 10250', ...ALWAYS] },
  { plan: { disable: ['servicelb'] }, ports: ['TCP 6443', 'TCP, UDP 30000-32767'] },
  { plan: { disable: ['traefik'] }, ports: ['TCP 6443', 'TCP, UDP 30000-32767'] },
  { plan: { serviceNodePortRange: '30000-30100' }, ports: ['TCP 6443', 'TCP, UDP 30000-30100', 'TCP 80, 443'] },
])('$plan opens $ports', ({ plan, ports }) => {
  const open = openPorts(planWith(plan)).map(({ protocol, port }) => `${protocol} ${port}`);
  expect(open.toSorted()).toEqual(ports.toSorted());
});

test.each([
  { fields: {}, all: true },
  { fields: { flannelBackend: 'wireguard-native' }, all: true },
  { fields: { loadBalancer: 'kube-vip' }, all: true },
  { fields: { loadBalancer: 'metallb' }, all: false },
  { fields: { embeddedRegistry: true }, all: false },
  { fields: { flannelBackend: 'none' }, all: false },
  { fields: { flannelBackend: 'none', cni: 'calico' }, all: false },
])('with $fields these are all ports: $all', ({ fields, all }) => {
  expect(areAllPorts(planWith(fields))).toBe(all);
});
