import { expect, test } from 'vitest';
import { PLAN_FIELDS } from '../plan/fields';
import { BACKENDS } from './backends';
import { DEFAULTS } from './defaults';
import { FLAGS, MINORS_READ } from './flags';

const flagOf = (name: string) => FLAGS.find((flag) => flag.name === name);

test('no name or alias occurs twice', () => {
  const names = FLAGS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('each flag belongs to a command, from a minor that was read to another', () => {
  const [first, last] = MINORS_READ;
  const odd = FLAGS.filter(({ server, agent }) => {
    const spans = [server, agent].filter((span) => span !== null);
    return spans.length === 0 || spans.some(([from, to]) => from < first || to > last || from > to);
  });
  expect(odd).toEqual([]);
});

// https://docs.k3s.io/cli/server: what servers must share and the rest of the control plane; agents refuse them.
test.each([
  'advertise-address',
  'cluster-cidr',
  'cluster-dns',
  'cluster-domain',
  'cluster-init',
  'datastore-endpoint',
  'disable',
  'disable-cloud-controller',
  'disable-helm-controller',
  'disable-kube-proxy',
  'disable-network-policy',
  'egress-selector-mode',
  'embedded-registry',
  'flannel-backend',
  'flannel-external-ip',
  'flannel-ipv6-masq',
  'kube-apiserver-arg',
  'kube-controller-manager-arg',
  'secrets-encryption',
  'service-cidr',
  'service-node-port-range',
  'tls-san',
])('%s is for servers only', (name) => {
  expect(flagOf(name)).toMatchObject({ server: expect.any(Array), agent: null });
});

// https://docs.k3s.io/cli/agent
test.each([
  'flannel-conf',
  'flannel-iface',
  'kube-proxy-arg',
  'kubelet-arg',
  'node-external-ip',
  'node-ip',
  'node-name',
  'resolv-conf',
  'server',
  'token',
  'vpn-auth',
  'with-node-id',
])('%s is for servers and agents', (name) => {
  expect(flagOf(name)).toMatchObject({ server: expect.any(Array), agent: expect.any(Array) });
});

test('lists are lists', () => {
  const lists = [
    'cluster-cidr',
    'cluster-dns',
    'disable',
    'kubelet-arg',
    'node-external-ip',
    'node-ip',
    'service-cidr',
    'tls-san',
  ];
  expect(lists.map((name) => flagOf(name)?.type)).toEqual(lists.map(() => 'list'));
});

test('defaults are those that count for a plan', () => {
  expect(flagOf('flannel-backend')?.default).toBe(DEFAULTS.flannelBackend);
  expect(flagOf('cluster-domain')?.default).toBe(DEFAULTS.clusterDomain);
  expect(flagOf('service-node-port-range')?.default).toBe(DEFAULTS.serviceNodePortRange);
  expect(flagOf('egress-selector-mode')?.default).toBe(DEFAULTS.egressSelectorMode);
  expect(BACKENDS[DEFAULTS.flannelBackend].since).toBeNull();
});

test('the plan says a flag as K3s does', () => {
  const planned = ['clusterCidr', 'flannelBackend', 'flannelIpv6Masq', 'serviceNodePortRange', 'tlsSan'] as const;
  expect(planned.map((name) => flagOf(PLAN_FIELDS[name].key)?.name)).toEqual(
    planned.map((name) => PLAN_FIELDS[name].key),
  );
});
