import { expect, test, vi } from 'vitest';
import {
  clusterOf,
  machineOf,
  planOf,
  runOn,
  type Cluster,
  type Machine,
  type Place,
} from '../../../test-support/replayed-cluster';
import { planWith } from '../../../test-support/plans';
import { EN, scriptOf } from '../../../test-support/verify-script';
import type { Plan } from '../../plan/plan';

// Each run starts some hundred programs.
vi.setConfig({ testTimeout: 30_000 });

const DUAL = clusterOf('dual-stack-vxlan');
const IPV4 = clusterOf('ipv4-vxlan-defaults');
const { agrees, differs, unseen, note } = EN.verify.labels;

const beginning = (lines: readonly string[], label: string): readonly string[] =>
  lines.flatMap((line) => (line.startsWith(`${label} `) ? [line.slice(label.length + 1)] : []));

function judge(plan: Plan, cluster: Cluster, place: Place = {}) {
  const { status, lines, said } = runOn(scriptOf(plan), cluster, place);
  return { status, said, differs: beginning(lines, differs), agrees: beginning(lines, agrees), lines };
}

/** The cluster with some of a machine's files and lines replaced. */
const withMachine = (cluster: Cluster, change: (machine: Machine) => Partial<Machine>, name = 'server-1'): Cluster => ({
  ...cluster,
  machines: {
    ...cluster.machines,
    [name]: { ...machineOf(cluster, name), ...change(machineOf(cluster, name)) },
  },
});

const withText = (cluster: Cluster, from: string | RegExp, to: string): Cluster =>
  JSON.parse(JSON.stringify(cluster).replaceAll(from, to)) as Cluster; // the same shape

test('a sound cluster judged by another plan: every difference is told', () => {
  const plan = planWith({
    k3sVersion: 'v1.35.1+k3s1',
    servers: 3,
    agents: 2,
    flannelBackend: 'wireguard-native',
    clusterCidr: 'fd00:52::/56,10.52.0.0/16',
    serviceCidr: 'fd00:53::/112,10.53.0.0/16',
    nodeCidrMaskSizeIpv4: 26,
    nodeCidrMaskSizeIpv6: 72,
    uplinkMtu: 9000,
    ipv6RouteFromRa: true,
  });
  expect(judge(plan, DUAL).differs.join('\n')).toMatchInlineSnapshot(`
    "Nodes: 2; planned: 5.
    agent-1 runs v1.36.3+k3s1; planned: v1.35.1+k3s1.
    server-1 runs v1.36.3+k3s1; planned: v1.35.1+k3s1.
    agent-1 does not have IPv6 first, which is the primary family (InternalIP: 192.0.2.11 2001:db8:1::11).
    server-1 does not have IPv6 first, which is the primary family (InternalIP: 192.0.2.10 2001:db8:1::10).
    agent-1 has the pod block fd00:42::/64, outside the planned range fd00:52::/56.
    agent-1 has the pod block fd00:42::/64; planned size: /72.
    agent-1 has the pod block 10.42.0.0/24, outside the planned range 10.52.0.0/16.
    agent-1 has the pod block 10.42.0.0/24; planned size: /26.
    agent-1 has the pod blocks 10.42.0.0/24 fd00:42::/64; IPv6 should be first, as the primary family.
    server-1 has the pod block fd00:42:0:1::/64, outside the planned range fd00:52::/56.
    server-1 has the pod block fd00:42:0:1::/64; planned size: /72.
    server-1 has the pod block 10.42.1.0/24, outside the planned range 10.52.0.0/16.
    server-1 has the pod block 10.42.1.0/24; planned size: /26.
    server-1 has the pod blocks 10.42.1.0/24 fd00:42:0:1::/64; IPv6 should be first, as the primary family.
    The Service range is 10.43.0.0/16 fd00:43::/112; planned: fd00:53::/112 10.53.0.0/16.
    The kubernetes Service is at 10.43.0.1; planned: fd00:53::1.
    The kube-dns Service is at 10.43.0.10 fd00:43::a; planned cluster-dns: fd00:53::a 10.53.0.10.
    flannel runs on agent-1 with the backend vxlan; planned: wireguard-native.
    flannel runs on server-1 with the backend vxlan; planned: wireguard-native.
    The interface eth0 has the MTU 1500; planned: 9000.
    There is no IPv6 default route from router advertisements, which the plan expects.
    Nothing listens on TCP 2379 (etcd).
    Nothing listens on TCP 2380 (etcd).
    Nothing listens on UDP 51821 (the tunnels of flannel).
    Nothing listens on UDP 51820 (the tunnels of flannel).
    /run/flannel/subnet.env has the pod range fd00:42::/56; planned: fd00:52::/56.
    /run/flannel/subnet.env has fd00:42:0:1::1/64 for this machine, not a /72 in fd00:52::/56.
    /run/flannel/subnet.env has the pod range 10.42.0.0/16; planned: 10.52.0.0/16.
    /run/flannel/subnet.env has 10.42.1.1/24 for this machine, not a /26 in 10.52.0.0/16.
    /run/flannel/subnet.env has the MTU 1450 for pods; planned: 8920.
    There is no interface flannel-wg-v6, which this backend makes.
    There is no interface flannel-wg, which this backend makes."
  `);
});

test('a dual-stack cluster judged by plans of one family', () => {
  const plan = planWith({ k3sVersion: 'v1.36.3+k3s1', agents: 1 });
  expect(judge(plan, DUAL).differs).toEqual([
    'agent-1 has the pod block fd00:42::/64, but the plan has no IPv6.',
    'server-1 has the pod block fd00:42:0:1::/64, but the plan has no IPv6.',
    'The Service range is 10.43.0.0/16 fd00:43::/112; planned: 10.43.0.0/16.',
    'The kube-dns Service is at 10.43.0.10 fd00:43::a; planned cluster-dns: 10.43.0.10.',
  ]);
});

test('a cluster of one family judged by a dual-stack plan', () => {
  const { status, differs: found } = judge(planOf(DUAL), IPV4);
  expect(status).toBe(1);
  expect(found.join('\n')).toMatchInlineSnapshot(`
    "agent-1 has no IPv6 pod block; planned range: fd00:42::/56.
    server-1 has no IPv6 pod block; planned range: fd00:42::/56.
    The Service range is 10.43.0.0/16; planned: 10.43.0.0/16 fd00:43::/112.
    The kube-dns Service is at 10.43.0.10; planned cluster-dns: 10.43.0.10 fd00:43::a.
    The kernel does not forward IPv6 packets (net.ipv6.conf.all.forwarding: 0): pods reach nothing outside this machine.
    /run/flannel/subnet.env has no IPv6 pod range; planned: fd00:42::/56.
    There is no interface flannel-v6.1, which this backend makes."
  `);
});

test('listed machines: names, addresses and releases of each', () => {
  const plan = planWith({
    k3sVersion: 'v1.36.3+k3s1',
    nodes: [
      { role: 'server', nodeName: 'Server-1', nodeIp: '192.0.2.20', uplinkMtu: 1400 },
      { role: 'agent', nodeName: 'agent-2', nodeIp: '192.0.2.12' },
    ],
  });
  expect(judge(plan, IPV4).differs).toEqual([
    'There is no Node agent-2, which the plan lists.',
    'The plan does not list the Node agent-1.',
    'server-1 has the addresses 192.0.2.10 2001:db8:1::10; planned node-ip: 192.0.2.20.',
    'The interface eth0 has the MTU 1500; planned: 1400.',
    '/run/flannel/subnet.env has the MTU 1450 for pods; planned: 1350.',
    'The interface flannel.1 has the MTU 1450; planned: 1350.',
  ]);
});

const line = (from: string, to: string) => (lines: readonly string[]) => lines.map((each) => each.replace(from, to));
const forwardingOff = line('ip_forward = 1', 'ip_forward = 0');
const fromRa = (lines: readonly string[]) => lines.map((each) => each.replace(/^(default .*)$/, '$1 proto ra'));

test.each<[string, Cluster, readonly string[]]>([
  [
    'the kernel does not forward',
    withMachine(DUAL, ({ sysctl }) => ({ sysctl: forwardingOff(sysctl) })),
    ['The kernel does not forward IPv4 packets (net.ipv4.ip_forward: 0): pods reach nothing outside this machine.'],
  ],
  [
    'router advertisements are ignored',
    withMachine(DUAL, (machine) => ({ 'ip -6 route': fromRa(machine['ip -6 route']) })),
    [
      'The IPv6 default route comes from router advertisements on eth0, but accept_ra is 1: a kernel that forwards ignores them, and the route goes when it expires. Set net.ipv6.conf.eth0.accept_ra to 2.',
    ],
  ],
  [
    'router advertisements are taken all the same',
    withMachine(DUAL, (machine) => ({
      'ip -6 route': fromRa(machine['ip -6 route']),
      sysctl: line('eth0.accept_ra = 1', 'eth0.accept_ra = 2')(machine.sysctl),
    })),
    [],
  ],
  [
    'another CNI comes first',
    withMachine(DUAL, () => ({
      cni: { '/var/lib/rancher/k3s/agent/etc/cni/net.d': ['05-cilium.conflist', '10-flannel.conflist'] },
    })),
    [
      'The container runtime uses the CNI configuration 05-cilium.conflist, which comes first in its folder; planned: 10-flannel.conflist.',
    ],
  ],
  [
    'two Nodes have one block',
    withText(DUAL, '"10.42.0.0/24"', '"10.42.1.0/24"'),
    ['server-1 has the pod block 10.42.1.0/24, which another Node has too.'],
  ],
  [
    'flannel still has another block',
    withMachine(DUAL, (machine) => ({
      'subnet.env': line('10.42.1.1/24', '10.42.7.1/24')(machine['subnet.env'] ?? []),
    })),
    ['/run/flannel/subnet.env has 10.42.7.1/24, but the pod block of this Node is 10.42.1.0/24.'],
  ],
  [
    'flannel follows the default route, not node-ip',
    withText(DUAL, 'public-ip":"192.0.2.11', 'public-ip":"198.51.100.11'),
    [
      'flannel on agent-1 announces 198.51.100.11, which is not an address of the Node (192.0.2.11 2001:db8:1::11): it follows the default route, not node-ip. Set flannel-iface if that is the wrong network.',
    ],
  ],
  [
    'nobody listens',
    withMachine(DUAL, (machine) => ({ 'ss -lntu': machine['ss -lntu'].filter((each) => !/:(6443|8472) /.test(each)) })),
    ['Nothing listens on TCP 6443 (the API server).', 'Nothing listens on UDP 8472 (the tunnels of flannel).'],
  ],
  [
    'the first address of a Node is of the other family',
    withText(
      DUAL,
      '{"address":"192.0.2.11","type":"InternalIP"},{"address":"2001:db8:1::11","type":"InternalIP"}',
      '{"address":"2001:db8:1::11","type":"InternalIP"},{"address":"192.0.2.11","type":"InternalIP"}',
    ),
    ['agent-1 does not have IPv4 first, which is the primary family (InternalIP: 2001:db8:1::11 192.0.2.11).'],
  ],
])('%s', (_, cluster, expected) => {
  const { status, differs: found } = judge(planOf(DUAL), cluster);
  expect({ status, found }).toEqual({ status: expected.length > 0 ? 1 : 0, found: expected });
});

test('what the kubelet says is shown without what could move the cursor', () => {
  const status = '"reason":"KubeletReady","message":"kubelet is posting ready status"';
  const cluster = withText(
    withText(DUAL, status, String.raw`"message":"a|b \u001b[31mc\nand a second line"`),
    '"type":"Ready","status":"True"',
    '"type":"Ready","status":"False"',
  );
  expect(judge(planOf(DUAL), cluster).differs).toEqual([
    'agent-1 is not Ready: a|b [31mc',
    'server-1 is not Ready: a|b [31mc',
  ]);
});

const CALICO = { k3sVersion: 'v1.36.3+k3s1', agents: 1, flannelBackend: 'none', disableNetworkPolicy: true };
const installed = (file: string): Cluster =>
  withMachine(clusterOf('no-cni'), () => ({ cni: { '/etc/cni/net.d': [file, 'calico-kubeconfig'] } }));

test.each<[string, Plan, Cluster, readonly string[]]>([
  [
    'Calico with the planned pool',
    planWith({ ...CALICO, cni: 'calico' }),
    { ...installed('10-calico.conflist'), ippools: { items: [{ spec: { cidr: '10.42.0.0/16', blockSize: 26 } }] } },
    [],
  ],
  [
    'Calico with its own pool',
    planWith({ ...CALICO, cni: 'calico' }),
    { ...installed('10-calico.conflist'), ippools: { items: [{ spec: { cidr: '192.168.0.0/16', blockSize: 26 } }] } },
    ['There is no IP pool 10.42.0.0/16; there are: 192.168.0.0/16 '],
  ],
  [
    'Calico with other blocks',
    planWith({ ...CALICO, cni: 'calico', cniBlockSizeIpv4: 24 }),
    { ...installed('10-calico.conflist'), ippools: { items: [{ spec: { cidr: '10.42.0.0/16', blockSize: 26 } }] } },
    ['The IP pool 10.42.0.0/16 has blocks of /26; planned: /24.'],
  ],
  [
    'Cilium with its own pool',
    planWith({ ...CALICO, cni: 'cilium' }),
    {
      ...installed('05-cilium.conflist'),
      ciliumnodes: {
        items: [
          { metadata: { name: 'agent-1' }, spec: { ipam: { podCIDRs: ['10.0.1.0/24'] } } },
          { metadata: { name: 'server-1' }, spec: { ipam: { podCIDRs: ['10.42.1.0/24'] } } },
        ],
      },
    },
    ['Cilium has given agent-1 the block 10.0.1.0/24, outside the planned pool 10.42.0.0/16.'],
  ],
  [
    'Canal with its own range',
    planWith({ ...CALICO, cni: 'canal' }),
    {
      ...installed('10-canal.conflist'),
      configmap: {
        data: { 'net-conf.json': '{\n  "Network": "10.244.0.0/16",\n  "Backend": { "Type": "vxlan" }\n}\n' },
      },
    },
    ['canal-config has the pod range 10.244.0.0/16; planned: 10.42.0.0/16.'],
  ],
  [
    'a file of another CNI',
    planWith({ ...CALICO, cni: 'kube-router' }),
    installed('05-cilium.conflist'),
    [
      'The container runtime uses the CNI configuration 05-cilium.conflist, which comes first in its folder; planned: 10-kuberouter.conflist.',
    ],
  ],
])('%s', (_, plan, cluster, expected) => {
  const found = judge(plan, cluster).differs.filter((each) => !each.includes('not Ready'));
  expect(found).toEqual(expected);
});

test('a CNI that is not there yet could not be looked at', () => {
  const { lines } = judge(planWith({ ...CALICO, cni: 'calico' }), clusterOf('no-cni'));
  expect(beginning(lines, unseen)).toEqual(['kubectl shows no ippools: the CNI may not be installed yet.']);
});

test('what no command shows is said and not counted', () => {
  const { lines } = judge(planWith({ ...CALICO, cni: 'kube-ovn' }), clusterOf('no-cni'));
  expect(beginning(lines, note)).toEqual(['What Kube-OVN keeps about ranges is not compared; its own tools show it.']);
});

test('an agentless server is looked at as what it is', () => {
  const plan = { ...planOf(IPV4), disableAgent: true };
  const { lines } = judge(
    plan,
    withMachine(IPV4, () => ({ cni: {}, 'subnet.env': null })),
  );
  expect(lines.join('\n')).not.toMatch(/subnet\.env|flannel\.1|CNI configuration/);
});

test('a CNI with ranges of its own needs no pod blocks', () => {
  const plan = planWith({ ...CALICO, cni: 'kube-ovn' });
  const { status, lines } = judge(plan, withText(clusterOf('no-cni'), /"podCIDRs?":("10[^"]*"|\["10[^\]]*\]),?/g, ''));
  expect(status).toBe(1);
  expect(lines.filter((each) => each.includes('pod block'))).toEqual([
    'note    agent-1 has no pod block (podCIDR); this CNI does not use them.',
    'note    server-1 has no pod block (podCIDR); this CNI does not use them.',
  ]);
});
