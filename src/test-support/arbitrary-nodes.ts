import * as fc from 'fast-check';
import type { Address, Family } from '../core/cidr/address';
import { CHOICES } from '../core/plan/fields';
import { EMPTY_NODE } from '../core/plan/empty-plan';
import type { PlanNode } from '../core/plan/plan';
import { address } from './cidr';

export const addresses = (text: string): readonly Address[] => text.split(',').map(address);

const FIRST_HOST = { ipv4: address('192.0.2.10'), ipv6: address('2001:db8::a') } as const satisfies Record<
  Family,
  Address
>;

const hostAddress = (family: Family, index: number): Address => ({
  family,
  value: FIRST_HOST[family].value + BigInt(index),
});

/** An address such as a machine has, now and then one from the ranges of a cluster. */
export const arbitraryAddress = (family: Family): fc.Arbitrary<Address> =>
  fc.oneof(
    fc.nat({ max: 200 }).map((index) => hostAddress(family, index)),
    fc.constantFrom(...addresses(family === 'ipv4' ? '10.43.0.10,10.42.0.1,198.51.100.7' : 'fd00:43::a,2001:db8:1::7')),
  );

/** Listed nodes that fit: the first is a server, each with its own name, and addresses of all families in order or none. */
export const arbitraryNodes = (families: readonly Family[]): fc.Arbitrary<readonly PlanNode[]> =>
  fc
    .record({ count: fc.integer({ min: 1, max: 4 }), servers: fc.constantFrom(1, 3), hasNodeIp: fc.boolean() })
    .map(({ count, servers, hasNodeIp }) =>
      Array.from({ length: count }, (_, index) => ({
        ...EMPTY_NODE,
        role: index < servers ? ('server' as const) : ('agent' as const),
        nodeName: `node-${index + 1}`,
        nodeIp: hasNodeIp ? families.map((family) => hostAddress(family, index)) : [],
      })),
    );

const list = fc.array(
  fc.constantFrom<Family>('ipv4', 'ipv6').chain((family) => arbitraryAddress(family)),
  { maxLength: 3 },
);

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });

/** What is known of a machine. */
export const arbitraryHost = fc.record({
  platform: maybe(fc.constantFrom(...CHOICES.platform)),
  platformRelease: fc.constantFrom(null, '22.04', '23.04', '8.3', '9.4', '10.0', '12'),
  raspberryPi: maybe(fc.boolean()),
  arch: maybe(fc.constantFrom(...CHOICES.arch)),
  kernel: fc.constantFrom(null, '3.10', '4.18', '5.4', '5.15', '6.8'),
  storage: maybe(fc.constantFrom(...CHOICES.storage)),
  defaultRoute: maybe(fc.constantFrom(...CHOICES.defaultRoute)),
  uplinkMtu: fc.constantFrom(null, 1450, 1500, 9000),
});

const ownNode = fc.record({
  role: fc.constantFrom('server', 'agent'),
  nodeName: fc.constantFrom(null, 'node-1', 'Node-1', 'node_2', 'localhost', '', 'node-3'),
  hostname: fc.constantFrom(null, '', 'localhost', 'raspberrypi', '-a'),
  nodeIp: list,
  nodeExternalIp: list,
  flannelIface: fc.constantFrom(null, null, 'eth1', 'lo'),
  hostAddresses: list,
  interfaces: fc.array(fc.record({ name: fc.constantFrom('eth0', 'eth1', 'wg0'), addresses: list }), { maxLength: 3 }),
  nat: fc.boolean(),
  site: fc.constantFrom(null, 'Tokyo', 'Berlin'),
  vpn: maybe(fc.boolean()),
  k3sVersion: fc.constantFrom(null, 'v1.30.4+k3s1', 'v1.36.3+k3s1'),
  ownSettings: fc.subarray(['cluster-cidr=10.52.0.0/16', 'disable=traefik', 'flannel-backend=host-gw']),
});

const anyNode: fc.Arbitrary<PlanNode> = fc.tuple(ownNode, arbitraryHost).map(([own, host]) => ({ ...own, ...host }));

/** Listed nodes of any kind, also none that is a server. */
export const arbitrarySlippedNodes: fc.Arbitrary<readonly PlanNode[]> = fc.array(anyNode, { maxLength: 4 });

/** A server and an agent in different places, the server behind NAT with an external address or without. */
export const arbitrarySites: fc.Arbitrary<readonly PlanNode[]> = fc
  .tuple(fc.constantFrom('', '198.51.100.7', '198.51.100.7,2001:db8:1::7'), fc.constantFrom('', '203.0.113.7'))
  .map((external) =>
    external.map((text, index) => ({
      ...EMPTY_NODE,
      role: index === 0 ? ('server' as const) : ('agent' as const),
      nodeIp: addresses(`10.0.${index}.10`),
      nodeExternalIp: text === '' ? [] : addresses(text),
    })),
  );

/** A server with two interfaces, the first of which has several addresses, and with a node-ip or without. */
export const arbitraryHomes: fc.Arbitrary<readonly PlanNode[]> = fc
  .constantFrom('', '192.0.2.10', '198.51.100.7')
  .map((nodeIp) => [
    {
      ...EMPTY_NODE,
      nodeIp: nodeIp === '' ? [] : addresses(nodeIp),
      interfaces: [
        { name: 'eth0', addresses: addresses('192.0.2.10,192.0.2.11,2001:db8::a') },
        { name: 'eth1', addresses: addresses('198.51.100.7') },
      ],
    },
  ]);
