import { expect, test } from 'vitest';
import { planWith } from '../../../test-support/plans';
import { flowsOf } from './flows';
import { areOnlyInTailnet, joinFromOutside } from './joiners';
import { peersOf } from './peers';

const server = (nodeIp: string, more = {}): object => ({ role: 'server', nodeIp, ...more });
const LAN = { existingNetworks: ['192.0.2.0/24;node-lan;', '2001:db8::/64;node-lan;', '198.51.100.0/24;vpn;'] };

test.each([
  { name: 'nothing known', plan: {}, nodes: { ipv4: [], ipv6: [] } },
  { name: 'all listed', plan: { nodes: [server('192.0.2.10')] }, nodes: { ipv4: ['192.0.2.10'], ipv6: [] } },
  {
    name: 'one not listed, network unknown',
    plan: { agents: 1, nodes: [server('192.0.2.10')] },
    nodes: { ipv4: [], ipv6: [] },
  },
  {
    name: 'more to come, network unknown',
    plan: { nodesAtPeak: 2, nodes: [server('192.0.2.10')] },
    nodes: { ipv4: [], ipv6: [] },
  },
  {
    name: 'one not listed, network known',
    plan: { agents: 1, nodes: [server('192.0.2.10')], ...LAN },
    nodes: { ipv4: ['192.0.2.0/24'], ipv6: ['2001:db8::/64'] },
  },
  {
    name: 'all listed, each with an address outside',
    plan: { nodes: [server('192.0.2.10', { nodeExternalIp: '203.0.113.10' })], ...LAN },
    nodes: { ipv4: ['192.0.2.10', '203.0.113.10'], ipv6: ['2001:db8::/64'] },
  },
  {
    name: 'listed with what the machine carries',
    plan: { nodes: [{ role: 'server', hostAddresses: '127.0.0.1,fe80::1,192.0.2.10' }] },
    nodes: { ipv4: ['192.0.2.10'], ipv6: [] },
  },
  {
    name: 'networks inside one another, and one of everything',
    plan: { existingNetworks: ['192.0.2.128/25;node-lan;', '192.0.2.0/24;node-lan;', '0.0.0.0/0;node-lan;'] },
    nodes: { ipv4: ['192.0.2.0/24'], ipv6: [] },
  },
  {
    name: 'the same address twice',
    plan: { nodes: [server('192.0.2.10'), server('192.0.2.10'), server('192.0.2.9')], servers: 3 },
    nodes: { ipv4: ['192.0.2.9', '192.0.2.10'], ipv6: [] },
  },
  {
    name: 'Tailscale',
    plan: { agents: 1, vpn: 'tailscale' },
    nodes: { ipv4: ['100.64.0.0/10'], ipv6: ['fd7a:115c:a1e0::/48'] },
  },
])('$name: nodes are $nodes', ({ plan, nodes }) => {
  expect(peersOf(planWith(plan)).nodes).toEqual(nodes);
});

test.each([
  { plan: { agents: 1 }, isOutside: false, isUnnamed: false },
  { plan: { vpn: 'tailscale' }, isOutside: false, isUnnamed: true },
  { plan: { agents: 1, vpn: 'tailscale' }, isOutside: true, isUnnamed: true },
  { plan: { agents: 1, vpn: 'tailscale', registrationAddress: '198.51.100.10' }, isOutside: true, isUnnamed: true },
  { plan: { agents: 1, vpn: 'tailscale', registrationAddress: 'k3s.example.org' }, isOutside: true, isUnnamed: true },
  { plan: { agents: 1, vpn: 'tailscale', registrationAddress: '100.64.0.10' }, isOutside: false, isUnnamed: true },
  { plan: { agents: 1, vpn: 'tailscale', ...LAN }, isOutside: true, isUnnamed: false },
])('who joins from outside the tailnet: $plan', ({ plan, isOutside, isUnnamed }) => {
  expect(joinFromOutside(planWith(plan))).toBe(isOutside);
  if ('vpn' in plan) expect(areOnlyInTailnet(peersOf(planWith(plan)))).toBe(isUnnamed);
});

test('servers are fewer than nodes as soon as all of them are listed', () => {
  const plan = planWith({ agents: 4, nodes: [server('192.0.2.10')], ...LAN });
  expect(peersOf(plan).servers.ipv4).toEqual(['192.0.2.10']);
});

test.each([
  { plan: {}, families: ['ipv4'] },
  { plan: { clusterCidr: 'fd00:42::/56', ...LAN }, families: ['ipv6'] },
  { plan: { nodes: [server('192.0.2.10,2001:db8::10')] }, families: ['ipv4', 'ipv6'] },
  { plan: { agents: 1, nodes: [server('192.0.2.10,2001:db8::10')] }, families: ['ipv4'] },
])('$plan: machines talk in $families', ({ plan, families }) => {
  expect(peersOf(planWith(plan)).families).toEqual(families);
});

test.each([
  { plan: {}, pods: ['10.42.0.0/16'] },
  { plan: { cni: 'calico', cniPool: '10.42.0.0/17' }, pods: ['10.42.0.0/17'] },
  { plan: { cni: 'canal', cniPool: '10.42.0.0/17' }, pods: ['10.42.0.0/16'] },
])('$plan: pods are in $pods', ({ plan, pods }) => {
  expect(peersOf(planWith(plan)).pods.ipv4).toEqual(pods);
});

const BASE = ['api tcp 6443', 'kubelet tcp 10250'];
const two = (fields: object): object => ({ agents: 1, disable: 'servicelb', serviceNodePortRange: '30000', ...fields });
const other = (cni: string, fields = {}): object => two({ cni, flannelBackend: 'none', ...fields });

test.each([
  { plan: two({ agents: 0 }), tunnels: [] },
  { plan: two({ agents: 0, nodesAtPeak: 2 }), tunnels: ['vxlan udp 8472'] },
  { plan: two({}), tunnels: ['vxlan udp 8472'] },
  {
    plan: two({ flannelConf: '/etc/net-conf.json', netConf: '{"Backend":{"Type":"vxlan","Port":4789}}' }),
    tunnels: ['vxlan udp 4789'],
  },
  { plan: two({ flannelBackend: 'wireguard-native' }), tunnels: ['wireguard udp 51820'] },
  {
    plan: two({ flannelBackend: 'wireguard-native', clusterCidr: 'fd00:42::/56' }),
    tunnels: ['wireguard udp 51821'],
  },
  {
    plan: two({ flannelBackend: 'wireguard-native', clusterCidr: '10.42.0.0/16,fd00:42::/56' }),
    tunnels: ['wireguard udp 51820', 'wireguard udp 51821'],
  },
  { plan: two({ flannelBackend: 'host-gw' }), tunnels: ['unwrapped null '] },
  { plan: two({ vpn: 'tailscale' }), tunnels: [] },
  { plan: other('canal'), tunnels: ['vxlan udp 8472'] },
  { plan: other('calico'), tunnels: ['vxlan udp 4789', 'typha tcp 5473'] },
  { plan: other('calico', { calicoBgp: true }), tunnels: ['vxlan udp 4789', 'bgp tcp 179', 'typha tcp 5473'] },
  { plan: other('calico', { calicoInstall: 'manifest' }), tunnels: ['ipip ipip ', 'bgp tcp 179'] },
  {
    plan: other('calico', { calicoEncapsulation: 'VXLANCrossSubnet' }),
    tunnels: ['vxlan udp 4789', 'unwrapped null ', 'typha tcp 5473'],
  },
  {
    plan: other('calico', { calicoEncapsulation: 'None' }),
    tunnels: ['bgp tcp 179', 'unwrapped null ', 'typha tcp 5473'],
  },
  { plan: other('cilium'), tunnels: ['vxlan udp 8472', 'cilium-health tcp 4240', 'hubble tcp 4244-4245'] },
  {
    plan: other('cilium', { ciliumRouting: 'geneve' }),
    tunnels: ['geneve udp 6081', 'cilium-health tcp 4240', 'hubble tcp 4244-4245'],
  },
  {
    plan: other('cilium', { ciliumRouting: 'native' }),
    tunnels: ['unwrapped null ', 'cilium-health tcp 4240', 'hubble tcp 4244-4245'],
  },
  { plan: other('antrea'), tunnels: ['geneve udp 6081', 'antrea tcp 10349-10351', 'antrea-members udp 10351'] },
  { plan: other('kube-ovn'), tunnels: ['geneve udp 6081', 'ovn tcp 6641-6644', 'kube-ovn tcp 10660-10661,10665'] },
  { plan: other('kube-router'), tunnels: ['kube-router tcp 179', 'unwrapped null '] },
  { plan: other('weave'), tunnels: [] },
  { plan: two({ embeddedRegistry: true }), tunnels: ['vxlan udp 8472', 'registry-api tcp 6443', 'registry tcp 5001'] },
  { plan: two({ loadBalancer: 'metallb' }), tunnels: ['vxlan udp 8472', 'metallb tcp 7946', 'metallb-udp udp 7946'] },
])('$plan: between nodes $tunnels', ({ plan, tunnels }) => {
  const flows = flowsOf(planWith({ ...plan })).filter(({ purpose }) => purpose !== 'node-ports');
  expect(flows.map(({ purpose, protocol, ports }) => `${purpose} ${protocol} ${ports.join()}`)).toEqual([
    ...BASE,
    ...tunnels,
  ]);
});

test.each([
  { serviceNodePortRange: '31000-31999', ports: ['31000-31999', '31000-31999'] },
  { serviceNodePortRange: '30000', ports: ['30000', '30000'] },
  { serviceNodePortRange: '$(touch pwned)', ports: [] },
])('NodePorts $serviceNodePortRange: $ports', ({ serviceNodePortRange, ports }) => {
  const flows = flowsOf(planWith({ serviceNodePortRange })).filter(({ purpose }) => purpose === 'node-ports');
  expect(flows.flatMap((flow) => flow.ports)).toEqual(ports);
});
