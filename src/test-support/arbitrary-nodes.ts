import * as fc from 'fast-check';
import type { Address, Family } from '../core/cidr/address';
import { EMPTY_NODE, type PlanNode } from '../core/plan/plan';
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

const anyNode: fc.Arbitrary<PlanNode> = fc.record({
  role: fc.constantFrom('server', 'agent'),
  nodeName: fc.constantFrom(null, 'node-1', 'Node-1', 'node_2', 'localhost', '', 'node-3'),
  hostname: fc.constantFrom(null, '', 'localhost', 'raspberrypi', '-a'),
  nodeIp: list,
  nodeExternalIp: list,
  flannelIface: fc.constantFrom(null, null, 'eth1', 'lo'),
  hostAddresses: list,
});

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
