import { expect, test } from 'vitest';
import { FLAGS } from '../k3s/flags';
import { LINE_FIELDS, keyOf, NODE_FIELDS, PLAN_FIELDS } from './fields';
import { EMPTY_NODE, EMPTY_PLAN } from './plan';

test.each([
  ['clusterCidr', 'cluster-cidr'],
  ['nodeCidrMaskSizeIpv6', 'node-cidr-mask-size-ipv6'],
  ['registrationAddress', 'server'],
  ['nodeExternalIp', 'node-external-ip'],
  ['role', 'role'],
  ['nodes', 'node'],
] as const)('the key of %s is %s', (name, key) => {
  expect(keyOf(name)).toBe(key);
});

test('every field of a plan and of a node has a key, and no two of them the same', () => {
  expect(Object.keys(PLAN_FIELDS).toSorted()).toEqual(
    Object.keys(EMPTY_PLAN)
      .filter((name) => name !== 'nodes')
      .toSorted(),
  );
  expect(Object.keys(NODE_FIELDS).toSorted()).toEqual(Object.keys(EMPTY_NODE).toSorted());
  for (const fields of [PLAN_FIELDS, NODE_FIELDS]) {
    const keys = Object.values(fields).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('flags of K3s have the names K3s gives them', () => {
  const flags = new Set(FLAGS.map(({ name }) => name));
  const ofThePlan = [
    'k3s-version',
    'running-stack',
    'servers',
    'agents',
    'nodes-at-peak',
    'pods-per-node',
    'services',
    'datastore',
    'topology',
    'untrusted-underlay',
    'public-nodes',
    'host-families',
    'uplink-mtu',
    'wireguard-in-kernel',
    'air-gap',
    'role',
    'hostname',
    'host-addresses',
    'network',
  ];
  // Arguments of kube-controller-manager and kubelet, which K3s passes on.
  const ofComponents = ['node-cidr-mask-size', 'node-cidr-mask-size-ipv4', 'node-cidr-mask-size-ipv6', 'max-pods'];
  const keys = [...Object.values(PLAN_FIELDS), ...Object.values(NODE_FIELDS)].map(({ key }) => key);
  const unknown = keys.filter((key) => !flags.has(key) && !ofThePlan.includes(key) && !ofComponents.includes(key));
  expect(unknown).toEqual([]);
});

test('lists with one item a line are those of component arguments, and the networks that exist', () => {
  const names = Object.entries(PLAN_FIELDS).flatMap(([name, { key }]) => (key.endsWith('-arg') ? [name] : []));
  expect(LINE_FIELDS).toEqual(['existingNetworks', ...names]);
});
