import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { installTexts } from '../../../../i18n/en/install';
import { kubeHetznerTexts as en } from '../../../../i18n/en/kube-hetzner';
import { installTexts as installTextsJa } from '../../../../i18n/ja/install';
import { kubeHetznerTexts as ja } from '../../../../i18n/ja/kube-hetzner';
import { arbitraryPlan } from '../../../../test-support/arbitrary-plan';
import { cidr } from '../../../../test-support/cidr';
import { HOSTILE_LINKS } from '../../../../test-support/hostile-links';
import { planWith } from '../../../../test-support/plans';
import { readHcl, type HclRead } from '../../../../test-support/read-hcl';
import { printCidr } from '../../../cidr/cidr';
import { clusterCidrOf, serviceCidrOf } from '../../../plan/effective';
import type { Plan } from '../../../plan/plan';
import { readPlan } from '../../../plan/plan-text';
import { decodeFragment } from '../../../share/codec';
import { headerOf } from '../../header';
import { isKnownKey } from '../../known-key';
import type { RenderedFile } from '../../rendered-file';
import { kubeHetznerFiles } from './kube-hetzner-files';
import { networkOf, rangeNotes } from './subnets';

function filesOf(plan: Plan, texts = en): readonly RenderedFile[] {
  const origin = { link: 'https://wizard.example/#v=1', texts: texts === en ? installTexts : installTextsJa };
  return kubeHetznerFiles(plan, headerOf(plan.k3sVersion, { ...origin, acknowledged: [] }), texts);
}

const PLANS = {
  'three servers with flannel': { servers: 3, agents: 5 },
  'wireguard, smaller node blocks and more of everything': {
    servers: 3,
    agents: 4,
    clusterCidr: ['10.100.0.0/14'],
    serviceCidr: ['10.110.0.0/16'],
    existingNetworks: [
      { cidr: '10.64.0.0/10', kind: 'vpc' },
      { cidr: '10.70.0.0/24', kind: 'vpn', label: 'Office' },
    ],
    flannelBackend: 'wireguard-native',
    nodeCidrMaskSize: 25,
    maxPods: 120,
    clusterDns: ['10.110.0.53'],
    clusterDomain: 'k3s.example.org',
    serviceNodePortRange: '30000-31000',
    egressSelectorMode: 'cluster',
    disable: ['traefik', 'metrics-server', 'coredns'],
    tlsSan: ['k3s.example.org'],
    kubeApiserverArg: ['audit-log-path=/var/log/audit.log'],
    kubeletArg: ['cloud-provider=external', 'eviction-hard=memory.available<5%,nodefs.available<5%'],
    kubeProxyArg: ['metrics-bind-address=0.0.0.0:10249'],
    embeddedRegistry: true,
    preferBundledBin: true,
    resolvConf: '/etc/resolv.conf',
    docker: true,
  },
  'one server with host-gw outside of its network': {
    flannelBackend: 'host-gw',
    disableNetworkPolicy: true,
    existingNetworks: [{ cidr: '172.16.0.0/12', kind: 'node-lan' }],
    loadBalancer: 'servicelb',
  },
  'cilium in both families without kube-proxy': {
    servers: 3,
    agents: 2,
    cni: 'cilium',
    flannelBackend: 'none',
    disableNetworkPolicy: true,
    disableKubeProxy: true,
    ciliumKubeProxyReplacement: true,
    ciliumRouting: 'vxlan',
    clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    nodeCidrMaskSizeIpv6: 72,
    loadBalancer: 'cloud',
  },
  'cilium with native routing on the subnets of node pools': {
    cni: 'cilium',
    flannelBackend: 'none',
    ciliumIpam: 'kubernetes',
    ciliumRouting: 'native',
    clusterCidr: ['10.0.0.0/12'],
    serviceCidr: ['10.255.0.0/16'],
  },
  'calico on more than a hundred nodes': {
    servers: 3,
    agents: 20,
    nodesAtPeak: 150,
    cni: 'calico',
    flannelBackend: 'none',
    clusterCidr: ['10.200.0.0/14'],
    serviceCidr: ['10.220.0.0/16'],
    disable: ['servicelb', 'local-storage'],
    loadBalancer: 'metallb',
    k3sVersion: 'v1.33.5+k3s1',
  },
} as const;

const planOf = (fields: Readonly<Record<string, unknown>>): Plan => planWith({ cloud: 'hetzner', ...fields });
const together = (files: readonly RenderedFile[]): string =>
  files.map(({ path, text }) => `======== ${path}\n${text}`).join('\n');
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

test.each(Object.entries(PLANS))('the files of: %s', async (name, fields) => {
  await expect(together(filesOf(planOf(fields)))).toMatchFileSnapshot(`snapshots/${slug(name)}.txt`);
});

test('the files in Japanese', async () => {
  const texts = Object.values(PLANS).map((fields) => together(filesOf(planOf(fields), ja)));
  await expect(texts.slice(1).join('\n')).toMatchFileSnapshot('snapshots/japanese.txt');
});

test.each<{ fields: Record<string, unknown>; majors: readonly number[] }>([
  { fields: {}, majors: [2, 3] },
  { fields: { cloud: 'aws' }, majors: [] },
  { fields: { cloud: null }, majors: [] },
  { fields: { cni: 'calico', flannelBackend: 'none' }, majors: [2, 3] },
  { fields: { cni: 'canal', flannelBackend: 'none' }, majors: [] },
  { fields: { flannelBackend: 'none' }, majors: [] },
  { fields: { flannelBackend: 'wireguard-native' }, majors: [2, 3] },
  { fields: { flannelBackend: 'wireguard', k3sVersion: 'v1.25.16+k3s4' }, majors: [] },
  { fields: { flannelBackend: '' }, majors: [] },
  { fields: { vpn: 'tailscale' }, majors: [] },
  { fields: { airGap: true }, majors: [] },
  { fields: { datastore: 'external' }, majors: [] },
  { fields: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' }, majors: [] },
  { fields: { cni: 'cilium', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' }, majors: [] },
  { fields: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' }, majors: [] },
  {
    fields: { cni: 'cilium', clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' },
    majors: [3],
  },
  {
    fields: { cni: 'cilium', clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16' },
    majors: [],
  },
  {
    fields: {
      cni: 'cilium',
      ciliumRouting: 'native',
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
    },
    majors: [],
  },
  { fields: { cni: 'cilium', clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16' }, majors: [] },
  { fields: { clusterCidr: '10.42.0.0/16,10.44.0.0/16' }, majors: [] },
])('$fields: $majors', ({ fields, majors }) => {
  const paths = filesOf(planOf(fields)).map(({ path }) => path);
  expect(paths).toEqual(majors.map((major) => `automation/kube-hetzner/v${major}.tfvars`));
});

type Read = Readonly<Record<string, HclRead>>;
const read = (plan: Plan): readonly Read[] => filesOf(plan).map(({ text }) => readHcl(text));

test.each([
  { disableKubeProxy: false, disableNetworkPolicy: false },
  { disableKubeProxy: true, disableNetworkPolicy: true },
  { disableKubeProxy: true, disableNetworkPolicy: false },
])('the switches of 3.x say the opposite: %j', (fields) => {
  const [v2, v3] = read(planOf(fields));
  expect(v2).toMatchObject({
    disable_kube_proxy: fields.disableKubeProxy,
    disable_network_policy: fields.disableNetworkPolicy,
  });
  expect(v3).toMatchObject({
    enable_kube_proxy: !fields.disableKubeProxy,
    enable_network_policy: !fields.disableNetworkPolicy,
  });
});

const COMMON = [
  'network_ipv4_cidr',
  'cluster_ipv4_cidr',
  'service_ipv4_cidr',
  'cluster_dns_ipv4',
  'cni_plugin',
  'flannel_backend',
  'cilium_routing_mode',
  'additional_tls_sans',
  'ingress_controller',
  'enable_metrics_server',
  'enable_klipper_metal_lb',
  'control_planes_custom_config',
  'agent_nodes_custom_config',
];
const KNOWN = [
  [
    ...COMMON,
    'enable_wireguard',
    'disable_network_policy',
    'disable_kube_proxy',
    'install_k3s_version',
    'k3s_global_kubelet_args',
    'k3s_prefer_bundled_bin',
  ],
  [
    ...COMMON,
    'cluster_ipv6_cidr',
    'service_ipv6_cidr',
    'enable_network_policy',
    'enable_kube_proxy',
    'k3s_version',
    'global_kubelet_args',
    'prefer_bundled_bin',
  ],
] as const;

/** What the module writes into config.yaml itself. */
const OWN =
  /^(cluster-cidr|service-cidr|cluster-dns|flannel-iface|flannel-backend|node-ip|node-name|token|server|disable|disable-.*|tls-san|kubelet-arg)$/;

const printed = (plan: Plan, family: string): readonly (string | undefined)[] =>
  [clusterCidrOf(plan), serviceCidrOf(plan)].map((ranges) => {
    const range = ranges.find((each) => each.family === family);
    return range === undefined ? undefined : printCidr(range);
  });

const onHetzner = fc
  .record({ plan: arbitraryPlan, cni: fc.constantFrom(null, 'flannel', 'calico', 'cilium') })
  .map(({ plan, cni }): Plan => ({ ...plan, cni, cloud: 'hetzner', vpn: null, airGap: false, datastore: null }));

test('whatever the plan is, its values are read back from variables that the version knows', () => {
  let files = 0;
  fc.assert(
    fc.property(onHetzner, (plan) => {
      for (const { path, text } of filesOf(plan)) {
        files += 1;
        const known: readonly string[] = path.includes('v2') ? KNOWN[0] : KNOWN[1];
        const values = readHcl(text);
        expect(known).toEqual(expect.arrayContaining(Object.keys(values)));
        const { cluster_ipv4_cidr, service_ipv4_cidr, cluster_ipv6_cidr, service_ipv6_cidr } = values;
        expect([cluster_ipv4_cidr, service_ipv4_cidr]).toEqual(printed(plan, 'ipv4'));
        expect([cluster_ipv6_cidr, service_ipv6_cidr]).toEqual(printed(plan, 'ipv6'));
        expect([values['k3s_version'], values['install_k3s_version']]).toContain(plan.k3sVersion);
        expectOwnKeys(plan, values);
      }
    }),
    { numRuns: 400 },
  );
  expect(files).toBeGreaterThan(50);
});

function expectOwnKeys(plan: Plan, values: Read): void {
  for (const [name, command] of [
    ['control_planes_custom_config', 'server'],
    ['agent_nodes_custom_config', 'agent'],
  ] as const)
    for (const key of Object.keys(values[name] ?? {})) {
      expect(key).not.toMatch(OWN);
      expect(isKnownKey(key, command, plan.k3sVersion), key).toBe(true);
    }
}

const HOSTILE = [
  ...HOSTILE_LINKS.filter((link) => link.length < 1000).map((link) => readPlan(decodeFragment(link).text).plan),
  ...[
    '$(reboot)',
    "'; reboot #",
    '"\\',
    '${path.module}',
    '$${x}',
    '%{ if x }',
    '%%{',
    '{{ x }}',
    '\u202e',
    '${"x"}',
  ].map((value) =>
    planWith({
      clusterDomain: value,
      tlsSan: [value],
      kubeletArg: [`a=${value}`],
      resolvConf: value,
      disable: [value],
    }),
  ),
];

const onHetznerCloud = (plan: Plan): Plan => ({ ...plan, cloud: 'hetzner', flannelBackend: 'vxlan' });

test('what means harm is a value and nothing else', () => {
  for (const plan of HOSTILE.map(onHetznerCloud))
    for (const values of read(plan)) {
      const servers = (values['control_planes_custom_config'] ?? {}) as Read;
      expect(servers['cluster-domain']).toEqual(plan.clusterDomain ?? undefined);
      expect(values['additional_tls_sans']).toEqual(plan.tlsSan.length === 0 ? undefined : [...new Set(plan.tlsSan)]);
    }
});

const run = (program: string, ...words: readonly string[]) => spawnSync(program, words, { encoding: 'utf8' });

test('terraform reads the files and would not write them otherwise', { timeout: 60_000 }, ({ skip }) => {
  if (run('terraform', '-help').error !== undefined) skip('terraform is not installed');
  const plans = [...Object.values(PLANS).map(planOf), ...HOSTILE.slice(-10).map(onHetznerCloud)];
  const folder = mkdtempSync(join(tmpdir(), 'kube-hetzner-'));
  try {
    for (const [index, { text }] of plans.flatMap((plan) => filesOf(plan)).entries())
      writeFileSync(join(folder, `${index}.tfvars`), text);
    const { stdout, status } = run('terraform', 'fmt', '-check', '-diff', folder);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const said = {
  ...en,
  outside: (ranges: readonly string[]) => `outside ${ranges.join(', ')}`,
  clash: (_range: string, subnet: string, role: string) => `${role} on ${subnet}`,
  room: (_range: string, pools: number, role: string) => `${pools} ${role}`,
  extraSubnets: (_range: string, indexes: readonly number[]) => indexes.join(', '),
};

test.each([
  { network: '10.0.0.0/8', range: '10.42.0.0/16', notes: ['42 agent'] },
  { network: '10.0.0.0/8', range: '10.49.0.0/16', notes: ['49 agent'] },
  { network: '10.0.0.0/8', range: '10.50.0.0/16', notes: [] },
  { network: '10.0.0.0/8', range: '10.205.0.0/16', notes: [] },
  { network: '10.0.0.0/8', range: '10.206.0.0/16', notes: ['49 control-plane'] },
  { network: '10.0.0.0/8', range: '10.0.0.0/24', notes: ['agent on 10.0.0.0/16'] },
  { network: '10.0.0.0/8', range: '10.1.0.0/24', notes: ['1 agent'] },
  { network: '10.0.0.0/8', range: '10.255.255.0/24', notes: ['control-plane on 10.255.0.0/16'] },
  { network: '10.0.0.0/8', range: '10.200.0.0/15', notes: ['200, 201'] },
  { network: '10.0.0.0/8', range: '10.201.0.0/16', notes: ['201'] },
  {
    network: '10.0.0.0/16',
    range: '10.0.0.0/8',
    notes: ['agent on 10.0.0.0/24', 'control-plane on 10.0.255.0/24', '200, 201'],
  },
  { network: '10.0.0.0/16', range: '10.0.64.0/18', notes: [] },
  { network: '10.0.0.0/16', range: '10.1.0.0/16', notes: ['outside 10.1.0.0/16'] },
  { network: '192.168.0.0/16', range: '10.42.0.0/16,10.43.0.0/16', notes: ['outside 10.42.0.0/16, 10.43.0.0/16'] },
  { network: '10.0.0.0/8', range: '10.43.0.0/16,10.42.0.0/16', notes: ['42 agent'] },
  { network: '10.0.0.0/8', range: '10.0.0.0/16,10.42.0.0/16', notes: ['agent on 10.0.0.0/16'] },
  { network: '10.0.0.0/8', range: '10.42.0.0/16,192.168.0.0/16', notes: ['outside 192.168.0.0/16', '42 agent'] },
])('$range in $network: $notes', ({ network, range, notes }) => {
  expect(rangeNotes(cidr(network), range.split(',').map(cidr), said)).toEqual(notes);
});

test.each([
  { networks: [], network: '10.0.0.0/8', isPlanned: false },
  { networks: ['172.16.0.0/12;vpc'], network: '172.16.0.0/12', isPlanned: true },
  { networks: ['10.1.0.0/16;node-lan'], network: '10.1.0.0/16', isPlanned: true },
  { networks: ['10.1.0.0/16;node-lan', '10.1.0.0/16;vpc'], network: '10.1.0.0/16', isPlanned: true },
  { networks: ['10.1.0.0/16;node-lan', '10.2.0.0/16;vpc'], network: '10.0.0.0/8', isPlanned: false },
  { networks: ['10.1.0.0/17;node-lan'], network: '10.0.0.0/8', isPlanned: false },
  { networks: ['10.1.0.0/16;vpn'], network: '10.0.0.0/8', isPlanned: false },
  { networks: ['198.18.0.0/15;vpc', 'fd00::/8;vpc'], network: '10.0.0.0/8', isPlanned: false },
])('the network of $networks is $network', ({ networks, network, isPlanned }) => {
  expect(networkOf(planOf({ existingNetworks: networks }))).toEqual({ cidr: cidr(network), isPlanned });
});
