import { expect, test } from 'vitest';
import { joinCases } from '../../test-support/k3s-boots';
import { judgeK3sJoin } from './judge-k3s-join';

const RELEASE = 'v1.36.3+k3s1';
const MISMATCH = 'failed to validate server configuration: critical configuration value mismatch between servers';

const judged = (each: unknown): readonly string[] =>
  judgeK3sJoin([each], RELEASE).disagreements.flatMap(({ differences }) =>
    differences.map(({ kind, about }) => `${kind} ${about}`),
  );

// Joins of other sets than ours.
test.each<[string, object]>([
  [
    'both alike, in other words',
    {
      first: 'cluster-cidr: [10.52.0.0/16]\n',
      second: { role: 'server', config: 'cluster-cidr: 10.52.1.0/16\n' },
      outcome: 'joined',
    },
  ],
  [
    'a registry',
    {
      first: '',
      second: { role: 'server', config: 'embedded-registry: true\n' },
      outcome: 'refused',
      error: MISMATCH,
      log: ['critical configuration mismatched: embedded-registry'],
    },
  ],
  [
    'encryption',
    {
      first: 'secrets-encryption: true\n',
      second: { role: 'server', config: '' },
      outcome: 'refused',
      error: MISMATCH,
      log: ['critical configuration mismatched: secrets-encryption'],
    },
  ],
  [
    'a default, written',
    {
      first: '',
      second: { role: 'server', config: 'flannel-backend: vxlan\ncluster-domain: cluster.local\n' },
      outcome: 'joined',
    },
  ],
  [
    'the other order',
    {
      first: 'cluster-cidr: 10.42.0.0/16,fd00:42::/56\nservice-cidr: 10.43.0.0/16,fd00:43::/112\n',
      second: {
        role: 'server',
        config: 'cluster-cidr: fd00:42::/56,10.42.0.0/16\nservice-cidr: fd00:43::/112,10.43.0.0/16\n',
      },
      outcome: 'refused',
      error: MISMATCH,
      log: ['critical configuration mismatched: ClusterIPRange.IP.slice[0]'],
    },
  ],
  [
    'another certificate',
    { first: '', second: { role: 'server', config: 'tls-san: x\nservicelb-namespace: lb\n' }, outcome: 'joined' },
  ],
  [
    'an agent with a key too many',
    {
      first: '',
      second: { role: 'agent', config: 'disable: traefik\n' },
      outcome: 'refused',
      error: 'Incorrect Usage: flag provided but not defined: -disable',
    },
  ],
  [
    'an agent without an address of the cluster',
    {
      first: 'cluster-cidr: fd00:42::/56\nservice-cidr: fd00:43::/112\n',
      second: { role: 'agent', config: 'node-ip: 192.0.2.11\n' },
      outcome: 'refused',
      error:
        'cluster-cidr: [fd00:42::/56] and node-ip: [192.0.2.11], must share the same IP version (IPv4, IPv6 or dual-stack)',
    },
  ],
  [
    'a server with a value that K3s does not take',
    {
      first: '',
      second: { role: 'server', config: 'egress-selector-mode: none\n' },
      outcome: 'refused',
      error: 'invalid egress-selector-mode none',
    },
  ],
  [
    'an agent with an argument that the kubelet does not take',
    {
      first: 'cluster-cidr: 10.52.0.0/16\n',
      second: { role: 'agent', config: 'kubelet-arg: max-pods=many\n' },
      outcome: 'refused',
      error: 'failed to parse kubelet flag: invalid argument "many" for "--max-pods" flag',
    },
  ],
])('agrees: %s', (_, each) => {
  expect(judged(each)).toEqual([]);
});

test.each<[string, object, readonly string[]]>([
  [
    'joined with a difference',
    { first: '', second: { role: 'server', config: 'flannel-backend: host-gw\n' }, outcome: 'joined' },
    ['unexpected-error verdict', 'value log'],
  ],
  [
    'refused without one',
    { first: '', second: { role: 'server', config: '' }, outcome: 'refused', error: MISMATCH },
    ['refusal error', 'value log'],
  ],
  [
    'another difference in the log',
    {
      first: '',
      second: { role: 'server', config: 'flannel-backend: host-gw\n' },
      outcome: 'refused',
      error: MISMATCH,
      log: ['critical configuration mismatched: cluster-domain'],
    },
    ['value log'],
  ],
  ['refused for no reason', { first: '', second: { role: 'agent', config: '' }, outcome: 'refused' }, ['form error']],
  [
    'no block',
    {
      first: '',
      second: { role: 'agent', config: '' },
      outcome: 'joined',
      nodes: { first: [], second: ['10.42.0.0/24'] },
    },
    ['refusal nodes'],
  ],
  ['no case', { first: '', second: 'agent', outcome: 'joined' }, ['form case']],
])('disagrees: %s', (_, each, differences) => {
  expect(judged(each)).toEqual(differences);
});

test('no outcome is agreed with by chance', () => {
  const flipped = joinCases.map((each) =>
    each.outcome === 'joined'
      ? { ...each, outcome: 'refused', error: MISMATCH, nodes: null }
      : { ...each, outcome: 'joined', error: null, log: null },
  );
  expect(judgeK3sJoin(flipped, RELEASE).disagreements).toHaveLength(joinCases.length);
});
