import { describe, expect, test } from 'vitest';
import { startCases } from '../../test-support/k3s-boots';
import { judgeK3s, releaseOf } from './judge-k3s';

const RELEASE = 'v1.36.3+k3s1';
const BOTH = { families: 'both' };

const judged = (each: unknown): readonly string[] =>
  judgeK3s([each], RELEASE).disagreements.flatMap(({ differences }) =>
    differences.map(({ kind, about }) => `${kind} ${about}`),
  );

// Cases of other sets than ours.
test.each<[string, object]>([
  ['defaults', { host: BOTH, verdict: 'runs' }],
  [
    'another key misspelt',
    {
      host: BOTH,
      config: 'servce-cidr: 10.53.0.0/16\n',
      verdict: 'runs',
      warnings: ['Unknown flag --servce-cidr found in config.yaml, skipping'],
    },
  ],
  [
    'another key on an agent',
    {
      host: BOTH,
      role: 'agent',
      config: 'node-ip: 192.0.2.10\ntls-san: x\n',
      verdict: 'refused',
      error: 'Incorrect Usage: flag provided but not defined: -tls-san',
    },
  ],
  [
    'an unknown word',
    {
      host: BOTH,
      args: ['--servce-cidr=10.53.0.0/16'],
      verdict: 'refused',
      error: 'Incorrect Usage: flag provided but not defined: -servce-cidr',
    },
  ],
  [
    'another boolean',
    {
      host: BOTH,
      config: 'cluster-dns: 10.43.0.10\ndisable-helm-controller: on-it\n',
      verdict: 'refused',
      error: 'Incorrect Usage: invalid boolean value "on-it" for -disable-helm-controller: parse error',
    },
  ],
  [
    'another range',
    {
      host: BOTH,
      dropins: { 'a.yaml': 'x: 1\nservice-cidr:\n- 10.43.0.0/16\n- fd00:43::/200\n' },
      verdict: 'refused',
      error: 'invalid service-cidr fd00:43::/200: invalid CIDR address: fd00:43::/200',
    },
  ],
  [
    'a broken drop-in',
    {
      host: BOTH,
      dropins: { 'a.yaml': 'a: 1\nb: [x\n' },
      verdict: 'refused',
      error: "yaml: line 3: did not find expected ',' or ']'",
    },
  ],
  [
    'three files',
    {
      host: BOTH,
      config: 'disable: a\n',
      dropins: { '1.yaml': 'cluster-cidr: 10.1.0.0/16\n', '2.yml': 'cluster-cidr: 10.42.0.0/16\n' },
      verdict: 'runs',
      started: { 'kube-controller-manager': { 'cluster-cidr': '10.42.0.0/16' } },
    },
  ],
  [
    'a mode from a variable',
    { host: BOTH, env: { K3S_KUBECONFIG_MODE: '640' }, verdict: 'runs', kubeconfigMode: '0o640' },
  ],
  [
    'a flannel-conf',
    {
      host: BOTH,
      config: 'flannel-conf: /etc/rancher/a.json\nflannel-backend: host-gw\n',
      files: { 'a.json': '{"Network":"10.42.0.0/16","Backend":{"Type":"wireguard","MTU":1400}}' },
      verdict: 'runs',
      subnetEnv: ['FLANNEL_MTU=1320'],
    },
  ],
  [
    'an IPv4 host',
    {
      host: { families: 'ipv4' },
      config: 'cluster-cidr: fd00:42::/56\nservice-cidr: fd00:43::/112\n',
      verdict: 'refused',
      error:
        'cluster-cidr: [fd00:42::/56] and node-ip: [192.0.2.10], must share the same IP version (IPv4, IPv6 or dual-stack)',
    },
  ],
  [
    'too few blocks',
    {
      host: BOTH,
      nodeCount: 6,
      config: 'cluster-cidr: 10.42.0.0/22\n',
      verdict: 'broken',
      missing: ["podCIDRs of the host's node"],
    },
  ],
  [
    'too few blocks, of which the host got one',
    {
      host: BOTH,
      nodeCount: 2,
      config: 'cluster-cidr: 10.42.0.0/24\n',
      verdict: 'runs',
      hostNode: { podCIDRs: ['10.42.0.0/24'] },
      extraNodes: [[]],
    },
  ],
  ...[['--cluster-cidr', '10.52.0.0/16'], ['-cluster-cidr=10.52.0.0/16']].map((args): [string, object] => [
    `a range more, in ${args.length} words`,
    {
      host: BOTH,
      config: 'cluster-cidr: 10.42.0.0/16\n',
      args,
      verdict: 'stops',
      error:
        'Invalid value: ["10.42.0.0/16","10.52.0.0/16"]: must be a either a single CIDR or dual-stack pair of CIDRs',
    },
  ]),
  [
    'a blank before the comma',
    {
      host: BOTH,
      config: 'service-cidr: "10.43.0.0/16 ,fd00:43::/112"\n',
      verdict: 'refused',
      error: 'invalid service-cidr 10.43.0.0/16 : invalid CIDR address: 10.43.0.0/16 ',
    },
  ],
  [
    'an interface with one family',
    {
      host: { families: 'ipv4' },
      config:
        'cluster-cidr: 10.42.0.0/16,fd00:42::/56\nservice-cidr: 10.43.0.0/16,fd00:43::/112\nflannel-iface: eth0\n',
      verdict: 'refused',
      error:
        'cluster-cidr: [10.42.0.0/16 fd00:42::/56] and node-ip: [192.0.2.10], must share the same IP version (IPv4, IPv6 or dual-stack)',
    },
  ],
  [
    'a host of the other family with an external address',
    {
      host: { families: 'ipv6' },
      config: 'cluster-cidr: 10.42.0.0/16\nservice-cidr: 10.43.0.0/16\nnode-external-ip: 198.51.100.7\n',
      verdict: 'refused',
      error:
        'cluster-cidr: [10.42.0.0/16] and node-ip: [2001:db8:1::10], must share the same IP version (IPv4, IPv6 or dual-stack)',
    },
  ],
  [
    'options after another backend',
    {
      host: BOTH,
      config: 'flannel-backend: host-gw=x\n',
      verdict: 'stops',
      error: "Cannot configure unknown flannel backend 'host-gw=x'",
    },
  ],
  [
    'tailscale by hand',
    {
      host: BOTH,
      config: 'flannel-backend: tailscale\n',
      verdict: 'stops',
      error: 'failed to start networking: exec: "tailscale": executable file not found in $PATH',
    },
  ],
])('agrees: %s', (_, each) => {
  expect(judged(each)).toEqual([]);
});

test.each<[string, object, readonly string[]]>([
  [
    'no error where one is said',
    { host: BOTH, config: 'flannel-backend: vxlann\n', verdict: 'runs' },
    ['unexpected-error verdict'],
  ],
  ['nothing said', { host: BOTH, verdict: 'refused', error: 'invalid egress-selector-mode none' }, ['refusal error']],
  [
    'another reason',
    { host: BOTH, config: 'flannel-backend: vxlann\n', verdict: 'refused', error: 'invalid egress-selector-mode none' },
    ['refusal error'],
  ],
  [
    'another line',
    {
      host: BOTH,
      config: 'cluster-cidr: 10.42.0.0/33\nservice-cidr: 10.43.0.0/34\n',
      verdict: 'refused',
      error: 'invalid cluster-cidr 10.42.0.0/35: invalid CIDR address: 10.42.0.0/35',
    },
    [],
  ],
  [
    'a line that is another key',
    {
      host: BOTH,
      config: 'node-ip: 192.0.2.300\n# node-external-ip\nnode-external-ip: 192.0.2.11\n',
      verdict: 'refused',
      error: "invalid node-external-ip: invalid ip format '192.0.2.11'",
    },
    ['wrong-place error'],
  ],
  [
    'a line before the mistake',
    {
      host: BOTH,
      config: 'a: 1\nb: 2\nc: 3\nd: "\n',
      verdict: 'refused',
      error: 'yaml: line 2: found unexpected end of stream',
    },
    ['wrong-place error'],
  ],
  [
    'words that are not known',
    {
      host: BOTH,
      config: 'flannel-backend: vxlann\n',
      verdict: 'stops',
      error: 'etcdserver: mvcc: database space exceeded',
    },
    ['unknown-words error'],
  ],
  [
    'something missing that is not known',
    { host: BOTH, verdict: 'broken', missing: ['Pod coredns'] },
    ['unknown-words missing'],
  ],
  ['no reason', { host: BOTH, verdict: 'waits' }, ['form error']],
  [
    'no block where the Services leave some',
    {
      host: BOTH,
      nodeCount: 2,
      config: 'cluster-cidr: 10.42.0.0/22\nservice-cidr: 10.42.2.0/23\n',
      verdict: 'broken',
      missing: ["podCIDRs of the host's node"],
    },
    ['refusal missing'],
  ],
  [
    'a block where the Services leave none',
    { host: BOTH, config: 'cluster-cidr: 10.42.0.0/24\nservice-cidr: 10.42.0.0/25\n', verdict: 'runs' },
    ['unexpected-error verdict'],
  ],
  [
    'another node without a block where there are enough',
    { host: BOTH, nodeCount: 2, verdict: 'runs', hostNode: { podCIDRs: ['10.42.0.0/24'] }, extraNodes: [[]] },
    ['refusal extraNodes'],
  ],
  [
    'a word of another flag',
    {
      host: BOTH,
      args: ['--cluster-cidr', '10.42.0.0/40'],
      config: 'service-cidr: 10.43.0.0/16\n',
      verdict: 'refused',
      error: 'invalid service-cidr 10.43.0.0/16: invalid CIDR address: 10.43.0.0/16',
    },
    ['wrong-place error'],
  ],
  [
    'a warning that is not given',
    { host: BOTH, verdict: 'runs', warnings: ['Unknown flag --x found in config.yaml, skipping'] },
    ['refusal warnings'],
  ],
  ['a host that is not known', { host: { families: 'none' }, verdict: 'runs' }, ['form case']],
  ['a kernel without something else', { host: { ...BOTH, without: ['vxlan'] }, verdict: 'runs' }, ['form case']],
  ['another verdict', { host: BOTH, verdict: 'slow' }, ['form case']],
  [
    'numbers',
    {
      host: BOTH,
      verdict: 'runs',
      services: { kubernetes: { clusterIPs: ['10.43.0.2'] }, 'kube-dns': { clusterIPs: ['10.43.0.11'] } },
      apiEndpoint: '192.0.2.11',
      netConf: { Network: '10.43.0.0/16' },
      subnetEnv: ['FLANNEL_MTU=1400'],
      kubeconfigMode: '0o644',
      started: { 'kube-proxy': { 'cluster-cidr': '10.43.0.0/16' } },
      hostNode: { podCIDRs: ['10.42.1.0/24'] },
    },
    [
      'services.kubernetes',
      'services.kube-dns',
      'apiEndpoint',
      'netConf',
      'subnetEnv',
      'kubeconfigMode',
      'started.kube-proxy',
      'podCIDRs',
    ].map((about) => `value ${about}`),
  ],
])('disagrees: %s', (_, each, differences) => {
  expect(judged(each)).toEqual(differences);
});

describe('no verdict is agreed with by chance', () => {
  test('what did not run, said to run', () => {
    const flipped = startCases
      .filter(({ verdict }) => verdict !== 'runs')
      .map((each) => ({ ...each, verdict: 'runs', error: null, missing: null }));
    const { count, disagreements } = judgeK3s(flipped, RELEASE);
    const agreed = flipped.filter((__, index) => !disagreements.some((each) => each.index === index));
    // There our own strictness speaks, which K3s's running would not contradict.
    expect(agreed.map(({ name }) => name)).toEqual(['cluster CIDR is everything']);
    expect(count).toBe(90);
  });

  test('what ran, said to be refused for any other reason', () => {
    const errors = startCases.flatMap(({ verdict, error }) => (verdict !== 'runs' && error ? [error] : []));
    const ran = startCases.filter(({ verdict }) => verdict === 'runs');
    const flipped = ran.map((each, index) => ({ ...each, verdict: 'refused', error: errors[index % errors.length] }));
    expect(judgeK3s(flipped, RELEASE).disagreements.length).toBe(ran.length);
  });
});

test.each([
  ['K3s v1.36.3 itself, started once per case', 'v1.36.3+k3s1'],
  ['K3s v1.34.1+k3s2', 'v1.34.1+k3s2'],
  [undefined, 'v1.36.3+k3s1'],
])('%s is %s', (source, release) => {
  expect(releaseOf(source)).toBe(release);
});
