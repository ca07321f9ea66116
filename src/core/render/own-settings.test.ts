import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { installTexts as texts } from '../../i18n/en/install';
import { configurationsOf } from '../../test-support/configuration';
import { planWith } from '../../test-support/plans';
import { readConfig } from '../../test-support/read-config';
import { FLAGS } from '../k3s/flags';
import { EMPTY_NODE, EMPTY_PLAN } from '../plan/empty-plan';
import { NODE_FIELDS } from '../plan/fields';
import type { Plan, PlanNode } from '../plan/plan';
import { readPlan } from '../plan/plan-text';
import { checkPlan } from '../rules/check-plan';
import { decodeFragment, fragmentOf } from '../share/codec';
import { isKnownKey } from './known-key';
import { renderFiles } from './files';

const origin = (plan: Plan) => ({ link: `https://wizard.example/#${fragmentOf(plan)}`, texts, acknowledged: [] });
const configOf = (plan: Plan, node: number) =>
  [...configurationsOf(renderFiles(plan, origin(plan)).filter((file) => file.node === node)).values()][0];

const CLUSTER = { 'cluster-cidr': ['10.42.0.0/16'], 'service-cidr': ['10.43.0.0/16'], 'flannel-backend': 'vxlan' };
const JOIN = { server: 'https://192.0.2.11:6443', 'token-file': '/etc/rancher/k3s/token' };

test.each<[string, Readonly<Record<string, unknown>>, object]>([
  [
    'a key of the cluster',
    { ownSettings: 'flannel-backend=host-gw' },
    { ...JOIN, ...CLUSTER, 'flannel-backend': 'host-gw' },
  ],
  [
    'a list',
    { ownSettings: 'cluster-cidr=10.42.0.0/16,fd00:42::/56' },
    { ...JOIN, ...CLUSTER, 'cluster-cidr': '10.42.0.0/16,fd00:42::/56' },
  ],
  [
    'a key that joins',
    { ownSettings: 'server=https://192.0.2.100:6443' },
    { ...JOIN, ...CLUSTER, server: 'https://192.0.2.100:6443' },
  ],
  ['another token file', { ownSettings: 'token-file=/run/token' }, { ...JOIN, ...CLUSTER, 'token-file': '/run/token' }],
  ['a key that has a field', { nodeName: 'a', ownSettings: 'node-name=b' }, { ...JOIN, ...CLUSTER, 'node-name': 'b' }],
  ['a key twice', { ownSettings: 'debug=false\ndebug=true' }, { ...JOIN, ...CLUSTER, debug: 'true' }],
  ['a key without a value', { ownSettings: 'snapshotter' }, { ...JOIN, ...CLUSTER, snapshotter: '' }],
  [
    'what no server knows',
    { ownSettings: '__proto__=x\nno-such-key=y\n=z\na: b=c\ntls-san+=d' },
    { ...JOIN, ...CLUSTER },
  ],
  [
    'what looks like YAML',
    { ownSettings: 'snapshotter=a: "b" # c' },
    { ...JOIN, ...CLUSTER, snapshotter: 'a: "b" # c' },
  ],
])('%s', (_, second, expected) => {
  const plan = planWith({
    servers: 2,
    datastore: 'etcd',
    nodes: [
      { role: 'server', nodeIp: '192.0.2.11' },
      { role: 'server', ...second },
    ],
  });
  expect(configOf(plan, 1)).toEqual(expected);
});

test('of an agent only what agents know', () => {
  const plan = planWith({
    agents: 1,
    registrationAddress: '192.0.2.11',
    nodes: [{ role: 'agent', ownSettings: 'cluster-cidr=10.52.0.0/16\nflannel-iface=eth1' }],
  });
  expect(configOf(plan, 0)).toEqual({ ...JOIN, 'flannel-iface': 'eth1' });
});

test('a server may start the cluster otherwise', () => {
  const plan = planWith({ datastore: 'etcd', nodes: [{ role: 'server', ownSettings: 'cluster-init=false' }] });
  expect(configOf(plan, 0)).toEqual({ ...CLUSTER, 'cluster-init': 'false' });
});

test.each([
  'token=',
  '-token=',
  '--token ',
  'Token: ',
  ' agent-token=',
  't=',
  'vpn-auth=',
  'datastore-endpoint=',
  'token+=',
])('a secret gets into no plan: %s', (key) => {
  const link = `v=1&node=server;own=debug=true%250A${encodeURIComponent(encodeURIComponent(`${key}SECRET`))}`;
  const { plan, findings } = readPlan(decodeFragment(link).text);
  expect(plan.nodes[0]?.ownSettings).toEqual([]);
  expect(findings).toMatchObject([
    { id: 'input-value', facts: { expected: 'no-secret' }, place: { field: 'ownSettings', node: 0, item: 1 } },
  ]);
  expect(JSON.stringify([findings, renderFiles(plan, origin(plan))])).not.toContain('SECRET');
});

test.each([
  'token-file=/run/token',
  'vpn-auth-file=/run/auth',
  'tls-san=token',
  'agent-token-file=/x',
  'debug=token=x',
])('no secret: %s', (item) => {
  expect(NODE_FIELDS.ownSettings.read(item).value).toEqual([item]);
});

const KEY = fc.oneof(
  fc.constantFrom(...FLAGS.map(({ name }) => name)),
  fc.constantFrom('server', 'token-file', 'cluster-init', 'node-name', 'node-ip', 'cluster-cidr', 'advertise-address'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const VALUE = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    "'",
    ': ',
    '\n',
    '# x',
    '- x',
    '[a',
    '{a',
    '&a',
    '*a',
    '!!x',
    '\u2028',
    '\ud800',
    'a,b',
    '~',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const SETTINGS = fc
  .array(
    fc.tuple(KEY, fc.constantFrom('=', ': ', '+=', ''), VALUE).map((parts) => parts.join('')),
    { maxLength: 6 },
  )
  .map((items) => NODE_FIELDS.ownSettings.read(items.join('\n')).value ?? []);

const arbitraryNode = fc.record({ role: fc.constantFrom('server' as const, 'agent' as const), ownSettings: SETTINGS });

test('whatever is different on a machine, its file has each key once, and known ones only', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryNode, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('v1.22.10+k3s1', 'v1.27.2+k3s1', EMPTY_PLAN.k3sVersion),
      fc.constantFrom('etcd' as const, 'external' as const),
      (nodes, k3sVersion, datastore) => {
        const plan: Plan = {
          ...EMPTY_PLAN,
          k3sVersion,
          datastore,
          vpn: 'tailscale',
          servers: 3,
          nodes: nodes.map((node): PlanNode => ({ ...EMPTY_NODE, ...node })),
        };
        for (const { text, role } of renderFiles(plan, origin(plan)).filter(({ path }) => path.endsWith('.yaml'))) {
          // Throws on a key that stands twice.
          const keys = Object.keys(readConfig(text));
          const command = role === 'agent' ? 'agent' : 'server';
          expect(keys.filter((key) => !isKnownKey(key, command, k3sVersion))).toEqual([]);
          expect(keys).not.toContain('token');
          expect(keys).not.toContain('vpn-auth');
        }
        checkPlan(plan);
        expect(readPlan(decodeFragment(fragmentOf(plan)).text).plan).toEqual(plan);
      },
    ),
    { numRuns: 1000 },
  );
});
