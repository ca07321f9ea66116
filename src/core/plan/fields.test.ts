import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reading } from '../../test-support/reading';
import { FLAGS } from '../k3s/flags';
import { LINE_FIELDS, keyOf, NODE_FIELDS, PLAN_FIELDS } from './fields';
import { EMPTY_NODE, EMPTY_PLAN } from './empty-plan';
import type { Codec } from './reading';

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
  // What K3s is never told, by how its keys begin.
  const ofThePlan =
    /^(k3s-version|servers|agents|nodes-at-peak|pods-per-node|services|datastore|topology|network|role|hostname|own)$|^(running|host|hosts|uplink|path|public|untrusted|wireguard-in|air|http|no-proxy|platform|raspberry|arch|kernel|storage|default-route|network-service|ipv6|resolver|nm|iptables|selinux-enforcing|cloud|firewall|kubelet-reachable|cis|server-cpus|server-memory|cni|calico|cilium|antrea|kube-ovn|kube-router|multus|whereabouts|net-conf|vpn|tailscale|dynamic|load|external-traffic|external-cloud|gateway|interfaces|nat|site)(-|$)/;
  // Arguments of kube-controller-manager and kubelet, which K3s passes on.
  const ofComponents = ['node-cidr-mask-size', 'node-cidr-mask-size-ipv4', 'node-cidr-mask-size-ipv6', 'max-pods'];
  const keys = [...Object.values(PLAN_FIELDS), ...Object.values(NODE_FIELDS)].map(({ key }) => key);
  const unknown = keys.filter((key) => !flags.has(key) && !ofThePlan.test(key) && !ofComponents.includes(key));
  expect(unknown).toEqual([]);
});

test('lists with one item a line are those of component arguments, of own settings and of networks', () => {
  const names = Object.entries(PLAN_FIELDS).flatMap(([name, { key }]) => (key.endsWith('-arg') ? [name] : []));
  expect(LINE_FIELDS).toEqual(['existingNetworks', ...names, 'ownSettings']);
});

const items = (count: number, item: string): string => Array.from({ length: count }, () => item).join(',');

test.each([
  ['ranges', PLAN_FIELDS.clusterCidr, '10.42.0.0/16'],
  ['addresses', PLAN_FIELDS.clusterDns, '192.0.2.10'],
  ['names', PLAN_FIELDS.disable, 'a'],
  ['certificate names', PLAN_FIELDS.tlsSan, 'a.example'],
] as const)('%s: a list has at most 64 items', (_, codec, item) => {
  expect(codec.read(items(64, item)).value).toHaveLength(64);
  // What a codec prints here it has read itself.
  expect(reading(codec as Codec<readonly unknown[]>, items(65, item))).toMatchObject({
    value: null,
    said: [{ id: 'input-value', expected: 'list' }],
  });
});

const CODECS: readonly (readonly [string, Codec<unknown>])[] = [
  ...Object.entries(PLAN_FIELDS),
  ...Object.entries(NODE_FIELDS),
] as readonly (readonly [string, Codec<unknown>])[]; // Each codec prints only what it has read itself.

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef.:/,- \n%[]=vk+'.split('')), maxLength: 60 }),
  fc.constantFrom(
    '10.42.0.0/16,fd00:42::/56',
    '::ffff:10.42.0.0/112',
    'v1.36.2+k3s1',
    'true',
    'a, b',
    '\ud800',
    ','.repeat(5000),
  ),
);

test.each(CODECS)('%s: no text makes it throw, and what it prints it reads again', (_, codec) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { value, remarks } = codec.read(text);
      expect(value !== null || remarks.some(({ severity }) => severity === 'error')).toBe(true);
      if (value !== null) expect(codec.read(codec.print(value))).toEqual({ value, remarks: [] });
    }),
  );
});
