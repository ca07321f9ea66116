import { BITS, printAddress, type Address, type Family } from '../cidr/address';
import {
  cidrAround,
  containsAddress,
  containsCidr,
  isSameCidr,
  lastAddress,
  nthAddress,
  overlaps,
  type Cidr,
} from '../cidr/cidr';
import { constantCidrs } from '../cidr/constant-cidr';
import { isFreeIn, nextFreeIn } from '../cidr/free-block';
import { occupiedBy, type Occupied } from '../cidr/occupied';
import {
  clusterCidrOf,
  defaultClusterCidr,
  defaultServiceCidr,
  registrationAddressOf,
  serviceCidrOf,
} from './effective';
import type { Plan } from './plan';
import { remembered } from './remembered';

export type RangeField = 'clusterCidr' | 'serviceCidr';

export const rangesOf = (plan: Plan, field: RangeField): readonly Cidr[] =>
  field === 'clusterCidr' ? clusterCidrOf(plan) : serviceCidrOf(plan);

export const defaultRange = (field: RangeField, family: Family): Cidr =>
  field === 'clusterCidr' ? defaultClusterCidr(family) : defaultServiceCidr(family);

/** Where a new range is looked for: private space only (RFC 1918, RFC 4193), the roomiest first. */
export const PRIVATE_POOLS = {
  ipv4: constantCidrs('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'),
  ipv6: constantCidrs('fd00::/8'),
} as const satisfies Record<Family, readonly Cidr[]>;

/** Shared space (RFC 6598), from which Tailscale gives every machine an address, and its IPv6 prefix. */
export const SHARED_SPACE: readonly Cidr[] = constantCidrs('100.64.0.0/10', 'fd7a:115c:a1e0::/48');

/**
 * Where Docker takes the networks from that it makes itself.
 * @see https://github.com/moby/moby/blob/master/daemon/libnetwork/ipamutils/utils.go
 */
export const DOCKER_POOLS: readonly Cidr[] = constantCidrs(
  '172.17.0.0/16',
  '172.18.0.0/16',
  '172.19.0.0/16',
  '172.20.0.0/14',
  '172.24.0.0/14',
  '172.28.0.0/14',
  '192.168.0.0/16',
);

const addressesOfNodes = remembered((nodes: Plan['nodes']): readonly Address[] =>
  nodes.flatMap(({ nodeIp, nodeExternalIp, hostAddresses }) => [...nodeIp, ...nodeExternalIp, ...hostAddresses]),
);

/** Every address the plan names that is not part of its ranges: of nodes, and under which they are reached. */
export function plannedAddresses(plan: Plan): readonly Address[] {
  const registration = registrationAddressOf(plan);
  return [
    ...addressesOfNodes(plan.nodes),
    ...(plan.advertiseAddress === null ? [] : [plan.advertiseAddress]),
    ...(registration === null || typeof registration === 'string' ? [] : [registration]),
  ];
}

const singleAddress = (address: Address): Cidr => cidrAround(address, BITS[address.family]);

/**
 * The space that networks take, with the pools from which further ones will come: Docker's where it runs, shared space where
 * a VPN lies in it.
 */
export const networkSpace = (networks: Plan['existingNetworks']): readonly Cidr[] => [
  ...networks.map(({ cidr }) => cidr),
  ...(networks.some(({ kind }) => kind === 'docker') ? DOCKER_POOLS : []),
  ...(networks.some(({ kind, cidr }) => kind === 'vpn' && isShared(cidr)) ? SHARED_SPACE : []),
];

/** Whether a network has its addresses from shared space. */
export const isShared = (network: Cidr): boolean => SHARED_SPACE.some((space) => containsCidr(space, network));

const occupiedByNetworks = remembered((networks: Plan['existingNetworks']): Occupied =>
  occupiedBy(networkSpace(networks)),
);
const occupiedByNodes = remembered((nodes: Plan['nodes']): Occupied =>
  occupiedBy(addressesOfNodes(nodes).map(singleAddress)),
);

/**
 * What a new range of the plan must not touch: networks that exist, with Docker's pools where it runs, addresses of nodes
 * and of the API, and the plan's own ranges.
 *
 * @param except Ranges of the plan that the new one will take the place of.
 */
export function takenIn(plan: Plan, except: readonly Cidr[] = []): readonly Occupied[] {
  const own = [...clusterCidrOf(plan), ...serviceCidrOf(plan)].filter((range) => !except.includes(range));
  const further = [plan.advertiseAddress, registrationAddressOf(plan)].flatMap((address) =>
    address === null || typeof address === 'string' ? [] : [singleAddress(address)],
  );
  return [occupiedByNetworks(plan.existingNetworks), occupiedByNodes(plan.nodes), occupiedBy([...own, ...further])];
}

/** The first free block of the first pool that has one, K3s's default for that field first where a pool holds it. */
function freeBlockIn(
  candidates: readonly Cidr[],
  field: RangeField,
  prefixLength: number,
  taken: readonly Occupied[],
): Cidr | null {
  for (const pool of candidates) {
    const { first } = defaultRange(field, pool.family);
    const from = containsAddress(pool, { family: pool.family, value: first }) ? first : pool.first;
    const found = nextFreeIn(pool, prefixLength, taken, from);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A private block that touches nothing that exists or is planned, the first one from K3s's default on; null when there is
 * none.
 *
 * @param except Ranges of the plan that the block will take the place of.
 */
export const freeRange = (
  plan: Plan,
  field: RangeField,
  family: Family,
  prefixLength: number,
  except: readonly Cidr[] = [],
): Cidr | null => freeBlockIn(PRIVATE_POOLS[family], field, prefixLength, takenIn(plan, except));

/** A free range to move one to: of the same length, else of K3s's usual one. */
export function rangeElsewhere(plan: Plan, field: RangeField, range: Cidr): Cidr | null {
  const { family, prefixLength } = range;
  return (
    freeRange(plan, field, family, prefixLength, [range]) ??
    freeRange(plan, field, family, defaultRange(field, family).prefixLength, [range])
  );
}

/** The block of that length around a range where nothing is in its way, else a free one elsewhere. */
export function widerRange(plan: Plan, field: RangeField, range: Cidr, prefixLength: number): Cidr | null {
  const around = cidrAround({ family: range.family, value: range.first }, prefixLength);
  const isPrivate = PRIVATE_POOLS[range.family].some(
    (pool) => prefixLength >= pool.prefixLength && overlaps(pool, around),
  );
  return isPrivate && isFreeIn(takenIn(plan, [range]), around)
    ? around
    : freeRange(plan, field, range.family, prefixLength, [range]);
}

/** Whether a Service can have the address: not the network address, nor, in IPv4, the broadcast address. */
export const isServiceAddress = (range: Cidr, address: Address): boolean =>
  containsAddress(range, address) &&
  address.value !== range.first &&
  (range.family === 'ipv6' || address.value !== lastAddress(range).value);

/**
 * K3s's DNS address for a range, or its second address where the range is too small for the tenth: always one that a Service
 * can have. Null below four addresses.
 */
export const dnsAddressIn = (range: Cidr): Address | null => nthAddress(range, 10n) ?? nthAddress(range, 2n);

/** The plan with one range replaced; DNS addresses given for a Service range move along with it. */
export function withRange(plan: Plan, field: RangeField, item: number, range: Cidr): Plan {
  const before = rangesOf(plan, field);
  const old = before[item];
  if (old === undefined || isSameCidr(old, range)) return plan;
  const next = { ...plan, [field]: before.with(item, range) };
  if (field === 'clusterCidr') return next;
  const clusterDns = plan.clusterDns.map((address) =>
    containsAddress(old, address) ? movedAddress(address, old, range) : address,
  );
  return { ...next, clusterDns };
}

function movedAddress(address: Address, from: Cidr, to: Cidr): Address {
  const isFree = (candidate: Address): boolean => isServiceAddress(to, candidate) && candidate.value !== to.first + 1n;
  if (isFree(address)) return address;
  const shifted = { family: to.family, value: to.first + (address.value - from.first) };
  return isFree(shifted) ? shifted : (dnsAddressIn(to) ?? address);
}

export const printList = (addresses: readonly Address[]): string => addresses.map(printAddress).join(', ');
