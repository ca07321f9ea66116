import { expect, test } from 'vitest';
import { textOfJson } from '../plan/plan-json';
import { printPlan, readPlan } from '../plan/plan-text';
import { checkReading, fixFinding } from './check-plan';

type Json = Readonly<Record<string, unknown>>;

/** What a click on the repair of a finding makes of a plan: the fields that differ afterwards, null for one that is gone. */
function repaired(id: string, json: Json): Readonly<Record<string, unknown>> | string {
  const reading = readPlan(textOfJson(json).text);
  const finding = checkReading(reading).find((each) => each.id === id);
  if (finding === undefined) return 'not found';
  const fixed = fixFinding(reading.plan, finding);
  if (fixed === null) return 'no repair';
  const before: Readonly<Record<string, unknown>> = printPlan(reading.plan);
  const after: Readonly<Record<string, unknown>> = printPlan(fixed);
  const names = Object.keys({ ...before, ...after });
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null]));
}

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each<{ id: string; plan: Json; becomes: Json | string }>([
  // Releases and backends
  {
    id: 'backend-wireguard-removed',
    plan: { flannelBackend: 'wireguard' },
    becomes: { flannelBackend: 'wireguard-native' },
  },
  { id: 'backend-ipsec-removed', plan: { flannelBackend: 'ipsec' }, becomes: { flannelBackend: 'wireguard-native' } },
  { id: 'backend-unknown', plan: { flannelBackend: 'vxlann' }, becomes: { flannelBackend: 'vxlan' } },
  {
    id: 'backend-wireguard-legacy',
    plan: { k3sVersion: 'v1.25.16+k3s4', flannelBackend: 'wireguard' },
    becomes: { flannelBackend: 'wireguard-native' },
  },
  // v1.23.5 has no successor to move to.
  {
    id: 'backend-wireguard-legacy',
    plan: { k3sVersion: 'v1.23.5+k3s1', flannelBackend: 'wireguard' },
    becomes: 'no repair',
  },
  { id: 'backend-not-encrypted', plan: { untrustedUnderlay: true }, becomes: { flannelBackend: 'wireguard-native' } },
  // A kernel without WireGuard leaves the choice to a person.
  { id: 'backend-not-encrypted', plan: { untrustedUnderlay: true, wireguardInKernel: false }, becomes: 'no repair' },
  {
    id: 'hostgw-needs-l2',
    plan: { flannelBackend: 'host-gw', topology: 'routed' },
    becomes: { flannelBackend: 'vxlan' },
  },
  { id: 'egress-value', plan: { egressSelectorMode: 'none' }, becomes: { egressSelectorMode: 'agent' } },
  { id: 'disable-unknown', plan: { disable: ['metric-server'] }, becomes: { disable: 'metrics-server' } },
  { id: 'cluster-domain-form', plan: { clusterDomain: 'Cluster.Local.' }, becomes: { clusterDomain: null } },
  {
    id: 'nodeport-range-form',
    plan: { serviceNodePortRange: '30000' },
    becomes: { serviceNodePortRange: null },
  },
  { id: 'kube-proxy-off-alone', plan: { disableKubeProxy: true }, becomes: { disableKubeProxy: null } },

  // Texts
  {
    id: 'list-blank',
    plan: { clusterCidr: '10.42.0.0/16, fd00:42::/56' },
    becomes: { clusterCidr: '10.42.0.0/16,fd00:42::/56' },
  },
  {
    id: 'list-blank',
    plan: { nodeIp: '192.0.2.10, 2001:db8:1::10' },
    becomes: { nodes: [{ role: 'server', nodeIp: '192.0.2.10,2001:db8:1::10' }] },
  },
  { id: 'list-blank', plan: { tlsSan: 'a.example, b.example' }, becomes: { tlsSan: 'a.example,b.example' } },
  // The plan holds the network already; the page rewrites the text.
  { id: 'cidr-host-bits', plan: { clusterCidr: '10.42.7.9/16' }, becomes: {} },

  // Masks
  {
    id: 'node-mask-wrong-flag',
    plan: { ...DUAL, nodeCidrMaskSize: 22 },
    becomes: { nodeCidrMaskSize: null, nodeCidrMaskSizeIpv4: '22' },
  },
  { id: 'node-mask-wrong-flag', plan: { nodeCidrMaskSizeIpv6: 72 }, becomes: { nodeCidrMaskSizeIpv6: null } },
  { id: 'node-mask-out-of-range', plan: { nodeCidrMaskSize: 33 }, becomes: { nodeCidrMaskSize: '24' } },
  { id: 'node-mask-no-room', plan: { nodeCidrMaskSize: 31 }, becomes: { nodeCidrMaskSize: '24' } },

  // Services and DNS
  { id: 'dns-collides-kubernetes', plan: { clusterDns: ['10.43.0.1'] }, becomes: { clusterDns: '10.43.0.10' } },
  // In eight addresses there is no tenth; the next free one serves.
  {
    id: 'dns-collides-kubernetes',
    plan: { serviceCidr: ['10.43.0.0/29'], clusterDns: ['10.43.0.1'] },
    becomes: { clusterDns: '10.43.0.2' },
  },
  { id: 'dns-outside-svc', plan: { clusterDns: ['10.99.0.10'] }, becomes: { clusterDns: '10.43.0.10' } },
  { id: 'dns-outside-svc', plan: { clusterDns: ['10.43.0.0'] }, becomes: { clusterDns: '10.43.0.10' } },
  { id: 'dns-outside-svc', plan: { clusterDns: ['10.43.0.10', 'fd00:43::a'] }, becomes: { clusterDns: '10.43.0.10' } },
  { id: 'dns-outside-svc', plan: { clusterDns: ['fd00:43::a'] }, becomes: { clusterDns: '10.43.0.10' } },
  { id: 'dns-count-vs-stack', plan: { clusterDns: ['10.43.0.10', '10.43.0.11'] }, becomes: { clusterDns: null } },
  { id: 'svc-below-8', plan: { serviceCidr: ['10.43.0.0/30'] }, becomes: { serviceCidr: '10.43.0.0/16' } },
  { id: 'svc-too-small-for-dns', plan: { serviceCidr: ['10.43.0.0/29'] }, becomes: { serviceCidr: '10.43.0.0/16' } },
  {
    id: 'svc4-too-large',
    plan: { serviceCidr: ['172.0.0.0/8'], k3sVersion: 'v1.33.1+k3s1' },
    becomes: { serviceCidr: '172.0.0.0/16' },
  },
  { id: 'svc6-too-large', plan: { ...IPV6, serviceCidr: ['fd00:43::/63'] }, becomes: { serviceCidr: 'fd00:43::/112' } },

  // Relations
  {
    id: 'cidr-family-sets-differ',
    plan: { clusterCidr: DUAL.clusterCidr },
    becomes: { serviceCidr: DUAL.serviceCidr.join() },
  },
  {
    id: 'cidr-family-order-differs',
    plan: { clusterCidr: DUAL.clusterCidr, serviceCidr: DUAL.serviceCidr.toReversed() },
    becomes: { serviceCidr: DUAL.serviceCidr.join() },
  },
  { id: 'overlap-pod-svc', plan: { serviceCidr: ['10.42.128.0/17'] }, becomes: { serviceCidr: '10.43.0.0/17' } },
  {
    id: 'docs-prefix-used',
    plan: { ...IPV6, clusterCidr: ['2001:db8:42::/56'] },
    becomes: { clusterCidr: 'fd00:42::/56' },
  },
  { id: 'v6-ula-no-masq', plan: DUAL, becomes: { flannelIpv6Masq: 'true' } },
  { id: 'masq6-without-v6', plan: { flannelIpv6Masq: true }, becomes: { flannelIpv6Masq: null } },
  {
    id: 'component-args-override',
    plan: { kubeControllerManagerArg: ['cluster-cidr=10.50.0.0/16', 'v=2'] },
    becomes: { kubeControllerManagerArg: 'v=2' },
  },

  // Capacity
  { id: 'ppn-needs-maxpods', plan: { podsPerNode: 200 }, becomes: { maxPods: '200' } },
  {
    id: 'nodes-exceed-subnets',
    plan: { clusterCidr: ['10.42.0.0/24'], nodesAtPeak: 3 },
    becomes: { clusterCidr: '10.42.0.0/22' },
  },

  // Nodes and servers
  { id: 'sqlite-ha', plan: { servers: 3, datastore: 'sqlite' }, becomes: { datastore: 'etcd' } },
  { id: 'etcd-even', plan: { servers: 2 }, becomes: { servers: '3' } },
  {
    id: 'vip-not-in-san',
    plan: { servers: 3, registrationAddress: 'k3s.example.org' },
    becomes: { tlsSan: 'k3s.example.org' },
  },
])('$id: $plan becomes $becomes', ({ id, plan, becomes }) => {
  expect(repaired(id, plan)).toEqual(becomes);
});
