import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../plan/plan-text';
import { checkPlan } from '../rules/check-plan';
import { NO_CONFIG, readConfig, withMachine, type ConfigInput } from './config';

const read = (input: Partial<ConfigInput>) => readConfig({ ...NO_CONFIG, ...input });
/** The fields, without the release that is always there. */
function textOf(input: Partial<ConfigInput>): Readonly<Record<string, unknown>> {
  const { k3sVersion: _, ...text } = read(input).text;
  return text;
}
const idsOf = (input: Partial<ConfigInput>): readonly string[] => read(input).findings.map(({ id }) => id);

const MAIN = 'cluster-cidr: 10.42.0.0/16\nflannel-backend: vxlan\n';

// How values reach K3s v1.36.3, as it was seen.
test.each<[string, Partial<ConfigInput>, Readonly<Record<string, unknown>>]>([
  ['nothing', {}, {}],
  [
    'a list as one text',
    { config: 'cluster-cidr: "10.42.0.0/16,fd00:42::/56"\n' },
    { clusterCidr: '10.42.0.0/16,fd00:42::/56' },
  ],
  [
    'a list in brackets',
    { config: 'cluster-cidr: [10.42.0.0/16, fd00:42::/56]\n' },
    { clusterCidr: '10.42.0.0/16,fd00:42::/56' },
  ],
  ['a list of lines', { config: 'disable:\n  - traefik\n  - servicelb\n' }, { disable: 'traefik,servicelb' }],
  ['an empty list', { config: 'disable: []\n' }, {}],
  ['a key without a value', { config: 'flannel-backend:\n' }, { flannelBackend: '' }],
  [
    'the same key twice',
    { config: 'flannel-backend: vxlan\nflannel-backend: host-gw\n' },
    { flannelBackend: 'host-gw' },
  ],
  ['several values for one', { config: 'flannel-backend: [vxlan, host-gw]\n' }, { flannelBackend: 'host-gw' }],
  ['a plus in one file', { config: 'tls-san: a\ntls-san+: b\n' }, { tlsSan: 'a,b' }],
  [
    'a drop-in',
    { config: MAIN, dropIns: { 'a.yaml': 'cluster-cidr: 10.52.0.0/16\n' } },
    { clusterCidr: '10.52.0.0/16', flannelBackend: 'vxlan' },
  ],
  [
    'a drop-in that appends',
    { config: MAIN, dropIns: { 'a.yml': 'cluster-cidr+: [fd00:42::/56]\n' } },
    { clusterCidr: '10.42.0.0/16,fd00:42::/56', flannelBackend: 'vxlan' },
  ],
  ['a plus with nothing before', { dropIns: { 'a.yaml': 'disable+: traefik\n' } }, { disable: 'traefik' }],
  [
    'drop-ins by name',
    {
      dropIns: {
        '20.yaml': 'flannel-backend: b\n',
        '10.YAML': 'flannel-backend: a\n',
        '30.txt': 'flannel-backend: c\n',
      },
    },
    { flannelBackend: 'b' },
  ],
  [
    'what was appended is replaced',
    { config: 'disable: a\n', dropIns: { '1.yaml': 'disable+: b\n', '2.yaml': 'disable: c\n' } },
    { disable: 'c' },
  ],
  [
    'the command line for one value',
    { config: MAIN, args: ['--flannel-backend=host-gw'] },
    { clusterCidr: '10.42.0.0/16', flannelBackend: 'host-gw' },
  ],
  [
    'the command line for a list',
    { config: 'disable: a\n', args: ['--disable', 'b', '-disable=c'] },
    { disable: 'a,b,c' },
  ],
  [
    'a word without a value',
    { args: ['server', '--disable-kube-proxy', '--flannel-ipv6-masq=false'] },
    { disableKubeProxy: 'true', flannelIpv6Masq: 'false' },
  ],
  [
    'a word that ends them',
    { args: ['--flannel-backend', 'host-gw', 'x', '--disable=a'] },
    { flannelBackend: 'host-gw' },
  ],
  [
    'another file',
    {
      config: MAIN,
      files: { '/a.yaml': 'flannel-backend: b\n', '/a.yaml.d/1.yaml': 'disable: c\n' },
      args: ['-c', '/a.yaml'],
    },
    { flannelBackend: 'b', disable: 'c' },
  ],
  ['a file that is missing', { config: MAIN, args: ['--config=/b.yaml'] }, {}],
  [
    'the variable beats the word',
    { files: { '/a': 'disable: a\n', '/b': 'disable: b\n' }, args: ['--config', '/a'], env: { K3S_CONFIG_FILE: '/b' } },
    { disable: 'b' },
  ],
  [
    'the default, named',
    { config: MAIN, args: ['--config=/etc/rancher/k3s/config.yaml'] },
    { clusterCidr: '10.42.0.0/16', flannelBackend: 'vxlan' },
  ],
  ['a variable', { env: { K3S_NODE_NAME: 'node-1' } }, { nodes: [{ role: 'server', nodeName: 'node-1' }] }],
  [
    'a variable beside the file',
    { config: 'node-name: node-2\n', env: { K3S_NODE_NAME: 'node-1' } },
    { nodes: [{ role: 'server', nodeName: 'node-2' }] },
  ],
  [
    'short names',
    { config: 'i: 192.0.2.10\n', args: ['-i', '2001:db8::10'] },
    { nodes: [{ role: 'server', nodeIp: '192.0.2.10,2001:db8::10' }] },
  ],
  [
    'booleans of YAML 1.1',
    { config: 'flannel-ipv6-masq: yes\ndisable-kube-proxy: off\n' },
    { flannelIpv6Masq: 'true', disableKubeProxy: 'false' },
  ],
  [
    'an agent is always listed',
    { role: 'agent', config: 'flannel-iface: eth1\n' },
    { nodes: [{ role: 'agent', flannelIface: 'eth1' }] },
  ],
  [
    'the host of a URL',
    { config: 'server: https://k3s.example.org:6443\n' },
    { registrationAddress: 'k3s.example.org' },
  ],
  ['an address in a URL', { env: { K3S_URL: 'https://[2001:db8::1]:6443' } }, { registrationAddress: '2001:db8::1' }],
  ['etcd', { config: 'cluster-init: true\n' }, { datastore: 'etcd' }],
  ['an external database', { config: 'datastore-endpoint: postgres://k3s\n' }, { datastore: 'external' }],
  [
    'masks and pods among the arguments',
    {
      config:
        'kube-controller-manager-arg:\n- node-cidr-mask-size=25\n- --node-cidr-mask-size=26\n- v=2\nkubelet-arg: max-pods=60\n',
    },
    { nodeCidrMaskSize: '26', kubeControllerManagerArg: 'v=2', maxPods: '60' },
  ],
  ['the older name of a list', { config: 'kube-controller-arg: node-cidr-mask-size=25\n' }, { nodeCidrMaskSize: '25' }],
  [
    'commas stay in arguments',
    { config: 'kubelet-arg: node-ip=192.0.2.10,2001:db8::10\n' },
    { kubeletArg: 'node-ip=192.0.2.10,2001:db8::10' },
  ],
  ['tailscale', { config: 'vpn-auth: name=tailscale,joinKey=SECRET\n' }, { vpn: 'tailscale' }],
  [
    "flannel's own file",
    { config: 'flannel-conf: /a.json\n', files: { '/a.json': '{}' } },
    { flannelConf: '/a.json', netConf: '{}' },
  ],
  ["flannel's own file, not seen", { config: 'flannel-conf: /a.json\n' }, { flannelConf: '/a.json' }],
  [
    "flannel's own file, missing",
    { config: 'flannel-conf: /a.json\n', hasAllFiles: true },
    { flannelConf: '/a.json', netConf: '' },
  ],
  ['a key that is skipped', { config: 'cluster-cidrs: 10.52.0.0/16\ndisable: a\n' }, { disable: 'a' }],
  [
    'nothing of a broken file',
    { config: 'disable: a\n', dropIns: { '1.yaml': 'x: "\n' }, args: ['--disable=b'] },
    { disable: 'b' },
  ],
])('%s', (_, input, text) => {
  expect(textOf(input)).toEqual(text);
});

test.each<[string, Partial<ConfigInput>, readonly string[]]>([
  ['nothing', { config: MAIN }, []],
  ['an unknown key', { config: 'x-y-z: 1\n' }, ['server-key-unknown']],
  ['an unknown key with dashes: left out first', { config: '--x-y-z: 1\n' }, ['server-key-unknown']],
  ['a known key with dashes', { config: '-disable: a\n' }, ['key-form']],
  ['an unknown key with dashes on an agent', { role: 'agent', config: '--x-y-z: 1\n' }, ['key-form']],
  ['no name at all', { config: 'disable: a\n', args: ['--=x'] }, ['key-form']],
  ['an unknown word', { args: ['--x-y-z', 'v', '--disable=a'] }, ['server-key-unknown']],
  ['agents: a key of servers', { role: 'agent', config: 'tls-san: a\n' }, ['agent-key']],
  [
    'agents: an address to bind to, before 1.30.2',
    { role: 'agent', release: 'v1.29.15+k3s1', config: 'bind-address: 192.0.2.1\n' },
    ['agent-key'],
  ],
  ['agents: an address to bind to', { role: 'agent', config: 'bind-address: 192.0.2.1\n' }, []],
  ['servers: a key of agents', { config: 'disable-apiserver-lb: true\n' }, ['server-key-unknown']],
  ['a removed key', { config: 'multi-cluster-cidr: true\n' }, ['flag-removed']],
  ['a removed key in its time', { release: 'v1.28.5+k3s1', config: 'multi-cluster-cidr: true\n' }, []],
  ['a mapping', { config: 'node-label:\n  a: b\n' }, ['value-form']],
  ['a list in a list', { config: 'cluster-cidr: [[10.42.0.0/16]]\n' }, ['value-form']],
  ['another boolean', { config: 'with-node-id: enabled\n' }, ['bool-form']],
  ['a boolean without a value', { config: 'with-node-id:\n' }, ['bool-form']],
  ['another number', { config: 'https-listen-port: many\n' }, ['input-value']],
  ['a number', { config: 'https-listen-port: 7443\n' }, []],
  ['a file too long', { config: '#'.repeat(65_537) }, ['input-dropped']],
  [
    'two files too long together',
    { config: `#${'x'.repeat(60_000)}\n`, dropIns: { '1.yaml': `#${'x'.repeat(6000)}` } },
    ['input-dropped'],
  ],
  ['a secret among the words', { args: ['--agent-token', 'SECRET'] }, ['token-in-argv']],
])('%s: %j is told as %j', (_, input, ids) => {
  expect(idsOf(input)).toEqual(ids);
});

test('no finding holds a secret', () => {
  const input = {
    config: 'tokne: SECRET\nvpn-auth: name=tailscale,joinKey=SECRET\ncluster-secret: SECRET\n',
    args: ['--token=SECRET', '---token=SECRET', '--tokn', 'SECRET'],
  };
  expect(JSON.stringify(read(input).findings)).not.toContain('SECRET');
});

test('what a plan does not hold is kept', () => {
  const { others, unused } = read({
    config: 'node-label: [a=b, c=d]\ndisable-helm-controller: true\ncluster-cidrs: x\nwrite-kubeconfig-mode: 0644\n',
  });
  expect(others).toEqual({
    'node-label': 'a=b,c=d',
    'disable-helm-controller': 'true',
    'write-kubeconfig-mode': '420',
  });
  expect(unused).toEqual([{ key: 'cluster-cidrs', values: ['x'], reason: 'unknown' }]);
});

/** Findings about a text with their places, as `id origin:line:column`. */
function placesOf(input: Partial<ConfigInput>): readonly string[] {
  const config = read(input);
  const { plan, findings } = readPlan(config.text);
  const all = config.placed(checkPlan(plan, [...config.findings, ...findings]));
  return all
    .filter(({ severity }) => severity === 'error')
    .map(({ id, place: { text } }) => `${id} ${text?.origin}:${text?.line}:${text?.column}`);
}

test.each<[string, Partial<ConfigInput>, readonly string[]]>([
  [
    'an item in the middle of a text',
    { config: '# x\ncluster-cidr: "10.42.0.0/16,fd00:42::/200"\n' },
    ['cidr-syntax config.yaml:2:29'],
  ],
  ['an item of a list', { config: 'node-ip:\n  - 192.0.2.10\n  - 192.0.2.010\n' }, ['address-syntax config.yaml:3:5']],
  [
    'an argument after one that became a field',
    { config: 'kube-controller-manager-arg:\n- node-cidr-mask-size=24\n- v=2\n- node-cidr-mask=22\n' },
    ['component-arg-syntax config.yaml:4:3'],
  ],
  [
    'a field that was an argument',
    { config: 'kube-controller-manager-arg:\n- v=2\n- node-cidr-mask-size=33\n' },
    ['node-mask-out-of-range config.yaml:3:3'],
  ],
  [
    'a mask below a range that is a default',
    {
      config:
        'service-cidr: fd00:43::/64\nnode-ip: 2001:db8::10\nkube-controller-manager-arg:\n- node-cidr-mask-size=28\n',
    },
    ['node-mask-below-cluster config.yaml:4:3'],
  ],
  [
    'a range that is missing',
    { config: 'disable: traefik\ncluster-cidr: fd00:42::/56\n' },
    ['cidr-family-sets-differ config.yaml:2:15'],
  ],
  [
    'a drop-in',
    { config: MAIN, dropIns: { '50.yaml': '\nflannel-backend: vxlann\n' } },
    ['backend-unknown config.yaml.d/50.yaml:2:18'],
  ],
  ['a variable', { role: 'agent', env: { K3S_NODE_NAME: 'node_a' } }, ['hostname-bad K3S_NODE_NAME:null:null']],
  ['a key', { role: 'agent', config: 'node-ip: 192.0.2.11\ndisable: traefik\n' }, ['agent-key config.yaml:2:1']],
  [
    'two keys, each for itself',
    { role: 'agent', config: 'node-label: {a: b}\ndisable: x\ntls-san: y\n' },
    ['value-form config.yaml:1:13', 'agent-key config.yaml:2:1', 'agent-key config.yaml:3:1'],
  ],
])('the place of %s', (_, input, places) => {
  expect(placesOf(input)).toEqual(places);
});

test('more about the machine does not replace what the file says', () => {
  const { text } = read({ config: 'node-name: node-1\n' });
  expect(withMachine(text, 'server', { nodeName: 'other', hostname: 'host' }).nodes).toEqual([
    { role: 'server', nodeName: 'node-1', hostname: 'host' },
  ]);
});

const line = fc.constantFrom(
  ...'cluster-cidr: 10.42.0.0/16|cluster-cidr+: x|- a|  - b|disable: [a|]|node-ip: "|\'|a: &x [1]|b: *x|? |: |{|}|--x: 1|---|# c|\t|no-flannel: yes|tls-san: [[a]]|'.split(
    '|',
  ),
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
const word = fc.oneof(
  fc.constantFrom('--disable', '-c', '--config=/a', '--', '-', '---x=1', '--token=x', 'server'),
  fc.string(),
);

test('anything is read, and its findings have a rule', () => {
  fc.assert(
    fc.property(
      fc.record({
        config: text,
        dropIns: fc.dictionary(fc.string(), text),
        args: fc.array(word),
        role: fc.constantFrom('server', 'agent'),
      }),
      (input) => {
        const { text: plan, findings, placed } = read(input);
        const reading = readPlan(plan);
        expect(placed([...findings, ...reading.findings]).every(({ id }) => /^[a-z]/.test(id))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('64 kB of aliases are read in no time', () => {
  const config = `a: &x [${'1,'.repeat(10_000)}1]\n${'k: *x\n'.repeat(7_000)}`.slice(0, 65_536);
  const before = performance.now();
  read({ config });
  expect(performance.now() - before).toBeLessThan(1000);
});
