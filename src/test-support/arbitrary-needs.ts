import * as fc from 'fast-check';
import { BITS, type Family } from '../core/cidr/address';
import { cidrAround, type Cidr } from '../core/cidr/cidr';
import { defaultClusterCidr, defaultServiceCidr, familiesOfStack } from '../core/plan/effective';
import { STACKS } from '../core/plan/fields';
import { EMPTY_NODE, EMPTY_PLAN } from '../core/plan/empty-plan';
import type { ExistingNetwork, Plan, Stack } from '../core/plan/plan';
import { NETWORK_KINDS } from '../core/plan/read-networks';
import type { Allowed } from '../core/plan/solve-needs';
import { cidr } from './cidr';

/** A block around an address of a pool, `least` to `most` bits longer than the pool. */
export const arbitraryBlockIn = (pool: Cidr, least: number, most: number): fc.Arbitrary<Cidr> =>
  fc
    .tuple(
      fc.bigInt({ min: 0n, max: (1n << BigInt(BITS[pool.family] - pool.prefixLength)) - 1n }),
      fc.integer({ min: least, max: most }),
    )
    .map(([offset, longer]) =>
      cidrAround(
        { family: pool.family, value: pool.first + offset },
        Math.min(pool.prefixLength + longer, BITS[pool.family]),
      ),
    );

const POOLS = {
  ipv4: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '10.64.0.0/20', '192.168.8.0/22'].map(cidr),
  ipv6: ['fd7c:9e12:40b3::/48', 'fd00:42::/32', 'fd12:3456:789a:100::/56', 'fd12:3456:789a:200::/60'].map(cidr),
} as const satisfies Record<Family, readonly Cidr[]>;

const network = (pools: readonly Cidr[]): fc.Arbitrary<ExistingNetwork> =>
  fc.record({
    cidr: fc.oneof(
      fc.constantFrom(...pools).chain((pool) => arbitraryBlockIn(pool, 0, 12)),
      fc.constantFrom(...['10.0.0.0/8', '172.17.0.0/16', '192.168.1.0/24', '10.42.0.0/16', 'fd00:43::/112'].map(cidr)),
    ),
    kind: fc.constantFrom(...NETWORK_KINDS),
    label: fc.constant(''),
  });

const size = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 64 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 2000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 100_000 }) },
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });

const inStack = (stack: Stack): fc.Arbitrary<{ readonly plan: Plan; readonly allowed: Allowed }> => {
  const families = familiesOfStack(stack);
  const pools = families.flatMap((family) => POOLS[family]);
  const clusterCidr = families.map(defaultClusterCidr);
  const serviceCidr = families.map(defaultServiceCidr);
  return fc
    .record({
      servers: fc.integer({ min: 1, max: 3 }),
      agents: fc.integer({ min: 0, max: 20 }),
      nodesAtPeak: maybe(size),
      podsPerNode: maybe(
        fc.oneof(
          fc.constantFrom(30, 61, 62, 110, 111, 125, 126, 250, 253, 254, 500),
          fc.integer({ min: 1, max: 4000 }),
        ),
      ),
      services: maybe(fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1_000_000 }))),
      k3sVersion: fc.constantFrom('v1.33.10+k3s1', 'v1.34.1+k3s1', 'v1.36.3+k3s1'),
      existingNetworks: fc.array(network(pools), { maxLength: 8 }),
      nodeIp: fc.array(
        fc.constantFrom(...pools).chain((pool) => arbitraryBlockIn(pool, 128, 128)),
        { maxLength: 3 },
      ),
      pools: fc.shuffledSubarray(pools, { minLength: 0 }),
      allowsDefaults: fc.boolean(),
    })
    .map(({ nodeIp, pools: allowed, allowsDefaults, ...fields }) => {
      const nodes = nodeIp.map(({ family, first }) => ({ ...EMPTY_NODE, nodeIp: [{ family, value: first }] }));
      return {
        plan: { ...EMPTY_PLAN, ...fields, clusterCidr, serviceCidr, nodes },
        allowed: { pools: allowed, allowsDefaults },
      };
    });
};

/** Plans of every stack with needs, surroundings and pools from empty to crowded. */
export const arbitraryNeeds = fc.constantFrom(...STACKS).chain(inStack);
