import {
  addressCount,
  containsCidr,
  isSameCidr,
  lastAddress,
  nthSubnet,
  overlaps,
  printCidr,
  type Cidr,
} from '../../../cidr/cidr';
import type { Plan } from '../../../plan/plan';
import type { KubeHetznerTexts, PoolRole } from './kube-hetzner-texts';
import { DEFAULT_NETWORK, EXTRA_SUBNETS, MOST_SUBNETS, PRIVATE_SPACE, SUBNET_BITS } from './module';

// Shorter subnets than a /24 have no room for the addresses the module gives to nodes.
const LONGEST_NETWORK = 16;

/** The private network the module makes: the plan's own where it names one that can be it, else the module's default. */
export function networkOf({ existingNetworks }: Plan): { readonly cidr: Cidr; readonly isPlanned: boolean } {
  const named = existingNetworks.filter(
    ({ cidr, kind }) =>
      (kind === 'vpc' || kind === 'node-lan') &&
      cidr.prefixLength <= LONGEST_NETWORK &&
      PRIVATE_SPACE.some((space) => containsCidr(space, cidr)),
  );
  const [first] = named;
  return first === undefined || named.some(({ cidr }) => !isSameCidr(cidr, first.cidr))
    ? { cidr: DEFAULT_NETWORK, isPlanned: false }
    : { cidr: first.cidr, isPlanned: true };
}

// More than these say nothing more.
const MOST_NETWORKS_NAMED = 8;

/** Other networks that exist where the private network would be: the first ones. */
export const networksIn = (plan: Plan, network: Cidr): readonly Cidr[] =>
  plan.existingNetworks
    .flatMap(({ cidr }) => (overlaps(cidr, network) && !isSameCidr(cidr, network) ? [cidr] : []))
    .slice(0, MOST_NETWORKS_NAMED);

const LAST_INDEX = 2 ** SUBNET_BITS - 1;

const subnetAt = (network: Cidr, index: number): string => {
  const subnet = nthSubnet(network, network.prefixLength + SUBNET_BITS, BigInt(index));
  return subnet === null ? '' : printCidr(subnet);
};

export const subnetNote = (network: Cidr, texts: KubeHetznerTexts): string =>
  texts.subnets(subnetAt(network, 0), subnetAt(network, LAST_INDEX), MOST_SUBNETS);

/** The subnets a range touches, by their numbers. */
interface Covered {
  readonly range: string;
  readonly first: number;
  readonly last: number;
}

function coveredBy(network: Cidr, range: Cidr): Covered {
  const size = addressCount(network) >> BigInt(SUBNET_BITS);
  const numberOf = (address: bigint): number =>
    Math.min(Math.max(Number((address - network.first) / size), 0), LAST_INDEX);
  return { range: printCidr(range), first: numberOf(range.first), last: numberOf(lastAddress(range).value) };
}

/**
 * What there is to say about the ranges of the cluster: they are to lie in the network, and on no subnet that a node pool gets.
 * Agent pools count up from the first subnet, control plane pools down from the last.
 */
export function rangeNotes(network: Cidr, ranges: readonly Cidr[], texts: KubeHetznerTexts): readonly string[] {
  const outside = ranges.filter((range) => !overlaps(network, range)).map(printCidr);
  const covered = ranges.filter((range) => overlaps(network, range)).map((range) => coveredBy(network, range));
  const roomForAgents = ({ first }: Covered): number => first;
  const roomForControlPlanes = ({ last }: Covered): number => LAST_INDEX - last;
  return [
    ...(outside.length === 0 ? [] : [texts.outside(outside, printCidr(network))]),
    ...poolNotes(covered, 'agent', roomForAgents, subnetAt(network, 0), texts),
    ...poolNotes(covered, 'control-plane', roomForControlPlanes, subnetAt(network, LAST_INDEX), texts),
    ...covered.flatMap(({ range, first, last }) => {
      const extra = EXTRA_SUBNETS.filter((index) => first <= index && index <= last);
      return extra.length === 0 ? [] : [texts.extraSubnets(range, extra)];
    }),
  ];
}

/** Ranges on the very first subnet, else the one that leaves the least room, where that is less than Hetzner allows. */
function poolNotes(
  covered: readonly Covered[],
  role: PoolRole,
  roomOf: (covered: Covered) => number,
  subnet: string,
  texts: KubeHetznerTexts,
): readonly string[] {
  const [tightest] = covered.toSorted((a, b) => roomOf(a) - roomOf(b));
  if (tightest === undefined) return [];
  const room = roomOf(tightest);
  if (room === 0)
    return covered.filter((each) => roomOf(each) === 0).map(({ range }) => texts.clash(range, subnet, role));
  return room < MOST_SUBNETS ? [texts.room(tightest.range, room, role)] : [];
}
