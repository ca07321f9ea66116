import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ansibleTexts as en } from '../../../../i18n/en/ansible';
import { installTexts } from '../../../../i18n/en/install';
import { ansibleTexts as ja } from '../../../../i18n/ja/ansible';
import { installTexts as installTextsJa } from '../../../../i18n/ja/install';
import { arbitraryPlan } from '../../../../test-support/arbitrary-plan';
import { HOSTILE_LINKS } from '../../../../test-support/hostile-links';
import { HOST_PLANS } from '../../../../test-support/host-plans';
import { planWith } from '../../../../test-support/plans';
import { readDocuments } from '../../../../test-support/read-manifests';
import type { ConfigValue } from '../../../../test-support/read-config';
import type { Plan } from '../../../plan/plan';
import { readPlan } from '../../../plan/plan-text';
import { decodeFragment } from '../../../share/codec';
import { clusterEntries, everyNodeEntries, listenerEntries, nodeEntries, withOwnSettings } from '../../config-entries';
import { headerOf } from '../../header';
import { isKnownKey } from '../../known-key';
import { ansibleFiles } from './ansible-files';
import { configOfHost, hostsOfInventory, type EvaluatedHost } from '../../../../test-support/evaluated-inventory';
import { machinesOf } from './machines';

const LINK = 'https://wizard.example/#v=1';

function inventoryOf(plan: Plan, texts = en, link = LINK): string {
  const origin = { link, texts: texts === en ? installTexts : installTextsJa, acknowledged: [] };
  const [file] = ansibleFiles(plan, headerOf(plan.k3sVersion, origin), texts);
  return file?.text ?? '';
}

const server = (host: number, fields: object = {}): object => ({
  role: 'server',
  nodeName: `srv-${host}`,
  nodeIp: `192.0.2.${host}`,
  ...fields,
});
const agent = (host: number, fields: object = {}): object => ({
  role: 'agent',
  nodeName: `work-${host}`,
  nodeIp: `192.0.2.${host}`,
  ...fields,
});

const PLANS: Readonly<Record<string, Plan>> = {
  'one server of which nothing is known': planWith({}),
  'three servers and two agents with ufw': planWith({
    servers: 3,
    agents: 2,
    platform: 'debian',
    firewall: 'ufw',
    disable: 'traefik,servicelb',
    registrationAddress: 'k3s.example.org',
    tlsSan: '192.0.2.100',
    nodes: [server(11), server(12), server(13), agent(21), agent(22)],
  }),
  'dual-stack with WireGuard and firewalld':
    HOST_PLANS['dual-stack with WireGuard on RHEL 10 and 8 with firewalld'] ?? planWith({}),
  'external datastore without Internet, machines not listed': planWith({
    servers: 2,
    agents: 12,
    datastore: 'external',
    airGap: true,
    firewall: 'security-groups',
    flannelIface: 'eth1',
    nodes: [agent(21, { nodeName: 'Work 1', flannelIface: 'eth2' })],
  }),
  'IPv6 only with one server and etcd, Cilium, node masks': planWith({
    agents: 1,
    datastore: 'etcd',
    cni: 'cilium',
    flannelBackend: 'none',
    disableNetworkPolicy: true,
    clusterCidr: 'fd00:42::/56',
    serviceCidr: 'fd00:43::/112',
    nodeCidrMaskSizeIpv6: 72,
    maxPods: 200,
    kubeletArg: ['v=2'],
    registrationAddress: '2001:db8::100',
    firewall: 'none',
    nodes: [
      { role: 'server', nodeName: 'a', nodeIp: '2001:db8::10', flannelIface: 'eth0' },
      { role: 'agent', nodeName: 'b', nodeIp: '2001:db8::20', flannelIface: 'eth0' },
    ],
  }),
  'machines that differ': planWith({
    servers: 3,
    agents: 2,
    flannelIface: 'eth0',
    advertiseAddress: '192.0.2.12',
    dataDir: '/srv/k3s',
    nodes: [
      server(11, { nodeExternalIp: '198.51.100.11', nat: true }),
      server(12, {
        ownSettings: 'flannel-backend=host-gw\nserver=https://192.0.2.100:6443\ntls-san=a,b\nno-such-key=1',
      }),
      { role: 'server', hostname: 'srv-c', flannelIface: 'eth1' },
      agent(21, { ownSettings: 'snapshotter=native\ncluster-cidr=10.52.0.0/16' }),
      { role: 'agent', platform: 'windows', nodeName: 'win' },
    ],
  }),
  'an old release with Tailscale on some machines': planWith({
    k3sVersion: 'v1.25.10+k3s1',
    agents: 2,
    vpn: 'tailscale',
    topology: 'multi-site',
    embeddedRegistry: true,
    nodes: [server(11), agent(21), agent(22, { vpn: false })],
  }),
  'Tailscale on some machines': planWith({
    agents: 2,
    vpn: 'tailscale',
    nodes: [server(11), agent(21), agent(22, { vpn: false })],
  }),
  'agentless servers on SQLite, which cannot be': planWith({
    servers: 3,
    agents: 1,
    datastore: 'sqlite',
    disableAgent: true,
    cni: 'other',
    flannelBackend: 'none',
    nodes: [server(11)],
  }),
};

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

test.each(Object.entries(PLANS))('the inventory of: %s', async (name, plan) => {
  await expect(inventoryOf(plan)).toMatchFileSnapshot(`snapshots/${slug(name)}.txt`);
});

test('inventories in Japanese', async () => {
  const [, three, , external, , differ, , , agentless] = Object.values(PLANS).map((plan) => inventoryOf(plan, ja));
  await expect([three, external, differ, agentless].join('---\n')).toMatchFileSnapshot('snapshots/japanese.txt');
});

// Texts with commas mean the same to K3s as lists.
const SPLIT = new Set(['node-ip', 'node-external-ip', 'cluster-cidr', 'service-cidr', 'tls-san']);
const itemsOf = (key: string, value: ConfigValue): readonly string[] => {
  const items = typeof value === 'object' ? value.map(String) : [String(value)];
  return SPLIT.has(key) ? items.flatMap((item) => item.split(',')) : items;
};
const normal = (config: Readonly<Record<string, ConfigValue>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(config).map(([key, value]) => [key, itemsOf(key, value)]));

const SET_ELSEWHERE = ['server', 'token', 'token-file', 'cluster-init'];

/** What the host's own file says without the keys that join it. */
function expectedOf(plan: Plan, { name, group }: EvaluatedHost): Readonly<Record<string, readonly string[]>> {
  const node = machinesOf(plan, () => true).find((machine) => machine.name === name)?.node ?? null;
  const common = [
    ...nodeEntries(plan, node),
    ...(group === 'server' ? [...listenerEntries(plan)(node), ...clusterEntries(plan)] : []),
    ...everyNodeEntries(plan),
  ];
  const entries = node === null ? common : withOwnSettings(common, node);
  const config = Object.fromEntries(
    entries
      .filter(({ key }) => isKnownKey(key, group, plan.k3sVersion) && !SET_ELSEWHERE.includes(key))
      .map(({ key, value }) => [key, typeof value === 'object' ? value.map(({ text }) => text) : value] as const)
      .filter(([, value]) => !/\{[{%#]|#jinja2:/.test(String(value))),
  );
  return normal(config);
}

const configOf = (host: EvaluatedHost): ReturnType<typeof configOfHost> =>
  configOfHost(host, `${host.group}_config_yaml`);

function expectAgreement(plan: Plan): void {
  for (const host of hostsOfInventory(inventoryOf(plan))) {
    const { 'tls-san': expectedNames = [], ...expected } = expectedOf(plan, host);
    const { 'tls-san': names, 'cluster-init': init, ...config } = normal(configOf(host));
    expect({ host: host.name, config }).toEqual({ host: host.name, config: expected });
    const endpoint = String(host.variables['api_endpoint']);
    const isKept = host.group === 'server' && !plan.tlsSan.some((name) => name.includes('{{'));
    expect(names).toEqual(isKept ? [...new Set([...expectedNames, endpoint])] : undefined);
    expect(init === undefined || plan.servers === 1).toBe(true);
    // Agents read the ranges there.
    const ranges = configOfHost(host, 'server_config_yaml');
    expect([ranges['cluster-cidr'], ranges['service-cidr']]).toEqual([expect.any(String), expect.any(String)]);
  }
}

test.each(Object.entries({ ...PLANS, ...HOST_PLANS }))('hosts get what their files say: %s', (_, plan) => {
  expectAgreement(plan);
});

test('hosts get what their files say, in any plan', () => {
  fc.assert(fc.property(arbitraryPlan, expectAgreement));
});

test.each([en, ja])('no sentence is missing, and readers agree', (texts) => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const text = inventoryOf(plan, texts);
      expect(readDocuments(text)).toHaveLength(text === '' ? 0 : 1);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }),
  );
});

test('hostile links stay values', () => {
  for (const link of HOSTILE_LINKS) {
    if (link.length < 10_000) expectAgreement(readPlan(decodeFragment(link).text).plan);
  }
});

test.each([
  { plan: { platform: 'windows' }, isThere: false },
  { plan: { platform: 'windows', nodes: [{ role: 'server', platform: 'debian' }] }, isThere: true },
  { plan: {}, isThere: true },
])('$plan: $isThere', ({ plan, isThere }) => {
  expect(inventoryOf(planWith(plan)) !== '').toBe(isThere);
});

test.each([
  { plan: {}, variables: {} },
  {
    plan: { httpProxy: 'http://192.0.2.1:3128' },
    variables: { HTTP_PROXY: 'http://192.0.2.1:3128', HTTPS_PROXY: 'http://192.0.2.1:3128' },
  },
  {
    plan: { httpProxy: 'http://[2001:db8::1]:3128', noProxy: '192.0.2.0/24,{{ x }}' },
    variables: { HTTP_PROXY: 'http://[2001:db8::1]:3128', HTTPS_PROXY: 'http://[2001:db8::1]:3128' },
  },
  {
    plan: { httpProxy: 'http://p', noProxy: "192.0.2.0/24,.o'x" },
    variables: { HTTP_PROXY: 'http://p', HTTPS_PROXY: 'http://p', NO_PROXY: "192.0.2.0/24,.o'x" },
  },
])('the installer gets the proxy of $plan', ({ plan, variables }) => {
  const [host] = hostsOfInventory(inventoryOf(planWith(plan)));
  expect(host?.variables['extra_install_envs'] ?? {}).toEqual(variables);
});

test.each([
  { running: null, isWarned: false },
  { running: 'v1.36.2+k3s1', isWarned: false },
  { running: 'v1.35.1+k3s1', isWarned: true },
])('a cluster on $running: warned $isWarned', ({ running, isWarned }) => {
  const text = inventoryOf(planWith({ k3sVersion: 'v1.36.2+k3s1', runningK3sVersion: running }));
  expect(text.includes('# The cluster runs v1.35.1+k3s1 already')).toBe(isWarned);
});

test.each([
  { platform: null, isSaid: true },
  { platform: 'debian', isSaid: true },
  { platform: 'rhel', isSaid: false },
])('of Debian to $platform: $isSaid', ({ platform, isSaid }) => {
  expect(inventoryOf(planWith({ platform })).includes('Debian 13')).toBe(isSaid);
});

test('names that mean something to Ansible are no hosts', () => {
  const names = [
    'all',
    'localhost',
    'K3s_Cluster',
    'ungrouped',
    '127.0.0.1',
    'server',
    'localhost_',
    'a[1:3]',
    'localhost',
  ];
  const plan = planWith({ nodes: names.map((nodeName) => ({ role: 'agent', nodeName })) });
  expect(hostsOfInventory(inventoryOf(plan)).map(({ name }) => name)).toEqual([
    'FIRST_SERVER',
    'all_',
    'localhost_',
    'k3s_cluster_',
    'ungrouped_',
    '127.0.0.1_',
    'server-2',
    'localhost-2',
    'a-1-3',
    'localhost-3',
  ]);
});

const evilPlan = (evil: string): Plan =>
  planWith({
    servers: 2,
    agents: 1,
    clusterDomain: evil,
    resolvConf: evil,
    dataDir: evil,
    flannelIface: evil,
    kubeletArg: ['v=2', evil],
    tlsSan: evil.replaceAll(',', ' '),
    nodes: [
      server(11, { nodeName: evil, hostname: evil, flannelIface: evil }),
      server(12, { nodeName: 'b', ownSettings: `${evil}=1\ntls-san=${evil}\ndata-dir=${evil}\n=${evil}` }),
      agent(21, { nodeName: evil, site: evil, ownSettings: `snapshotter=${evil}` }),
    ],
  });

const EVIL = (marker: string): readonly string[] => [
  `{{ lookup('pipe', 'touch ${marker}') }}`,
  `{{ "{{ lookup('pipe', 'touch ${marker}') }}" }}`,
  `{% set x = lookup('pipe', 'touch ${marker}') %}`,
  `{% raw %}{{ lookup('pipe', 'touch ${marker}') }}{% endraw %}`,
  `#jinja2: variable_start_string: '[[', variable_end_string: ']]'`,
  `[[ lookup('pipe', 'touch ${marker}') ]]`,
  `{# x`,
  `"}} {{ lookup('pipe', 'touch ${marker}') }}`,
];

test.each(EVIL('pwned'))('%s is no template', (evil) => {
  const text = inventoryOf(evilPlan(evil), en, `https://wizard.example/#${evil}`);
  const written = text.split('\n').filter((line) => !line.trim().startsWith('#'));
  if (!evil.startsWith('[[')) expect(written.join('\n')).not.toMatch(/lookup\(|#jinja2|\{#/);
  expect(readDocuments(text)).toHaveLength(1);
});

// What the collection does with the variables (roles/k3s_server, roles/k3s_agent), without a machine.
const PLAYBOOK = `
- hosts: k3s_cluster
  gather_facts: false
  connection: local
  tasks:
    - set_fact:
        config: "{{ {} | combine((server_config_yaml if inventory_hostname in groups['server'] else agent_config_yaml | default('{}', true)) | from_yaml or {}) }}"
        ranges: "{{ (server_config_yaml | from_yaml)['cluster-cidr'] }}"
    - debug:
        msg: "{{ [config | to_nice_yaml | from_yaml, ranges, api_endpoint, node_name | default('')] | to_json }}"
`;

function inFolder(act: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'inventory-'));
  try {
    act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runAnsible(folder: string, inventory: string): ReadonlyMap<string, readonly unknown[]> {
  writeFileSync(join(folder, 'inventory.yml'), inventory);
  writeFileSync(join(folder, 'playbook.yml'), PLAYBOOK);
  const env = {
    ...process.env,
    HOME: folder,
    ANSIBLE_STDOUT_CALLBACK: 'oneline',
    ANSIBLE_NOCOLOR: '1',
    LC_ALL: 'C.UTF-8',
  };
  const words = ['-i', 'inventory.yml', 'playbook.yml'];
  const { stdout, stderr, status } = spawnSync('ansible-playbook', words, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  const results = stdout.split('\n').flatMap((line) => {
    const [, name = '', json = ''] = /^(\S+) \| SUCCESS => (\{.*"msg".*\})$/.exec(line) ?? [];
    if (name === '') return [];
    const { msg } = JSON.parse(json) as { readonly msg: string | readonly unknown[] }; // debug's own form
    return [[name, typeof msg === 'string' ? (JSON.parse(msg) as readonly unknown[]) : msg] as const]; // made in the playbook
  });
  return new Map(results);
}

const hasAnsible = spawnSync('ansible-playbook', ['--version']).error === undefined;

// Each run starts a program that takes its time.
for (const [name, plan] of Object.entries(PLANS).filter((_, index) => index % 2 === 1)) {
  test(`Ansible makes the same of: ${name}`, { timeout: 60_000 }, ({ skip }) => {
    if (!hasAnsible) skip('ansible-playbook is not installed');
    inFolder((folder) => {
      const results = runAnsible(folder, inventoryOf(plan));
      for (const host of hostsOfInventory(inventoryOf(plan)).filter((each) => !each.name.includes('['))) {
        const result = { name: host.name, config: results.get(host.name)?.[0] };
        expect(result).toEqual({ name: host.name, config: configOf(host) });
      }
    });
  });
}

test('Ansible runs nothing that a plan says', { timeout: 60_000 }, ({ skip }) => {
  if (!hasAnsible) skip('ansible-playbook is not installed');
  inFolder((folder) => {
    const marker = join(folder, 'pwned');
    const nodes = EVIL(marker).flatMap((evil) => evilPlan(evil).nodes);
    const plan = { ...evilPlan(EVIL(marker)[0] ?? ''), nodes };
    expect(runAnsible(folder, inventoryOf(plan)).size).toBe(plan.nodes.length);
    expect(existsSync(marker)).toBe(false);
  });
});
