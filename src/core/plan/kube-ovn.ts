import { isSameCidr, overlaps, type Cidr } from '../cidr/cidr';
import { constantCidr, constantCidrs } from '../cidr/constant-cidr';
import { nextFreeIn } from '../cidr/free-block';
import { cniPoolOf } from './cni-of';
import { clusterCidrOf, serviceCidrOf } from './effective';
import { freeRange, isShared, plannedAddresses, takenIn } from './free-range';
import { familiesOf, type Plan } from './plan';

/** `SVC_CIDR` of its install.sh: of the families that it is told to use. */
const SERVICE_CIDR = constantCidrs('10.96.0.0/12', 'fd00:10:96::/112');
/** `JOIN_CIDR` likewise; the length of its IPv6 range differs by release, so nothing is said of that. */
const JOIN_CIDR = constantCidrs('100.64.0.0/16');
/** Where another network between nodes and pods is looked for first, as its own default lies there. */
const JOIN_SPACE = constantCidr('100.64.0.0/10');

export const kubeOvnServiceCidrOf = (plan: Plan): readonly Cidr[] =>
  plan.kubeOvnServiceCidr.length > 0 ? plan.kubeOvnServiceCidr : inFamiliesOf(plan, SERVICE_CIDR);

export const kubeOvnJoinCidrOf = (plan: Plan): readonly Cidr[] =>
  plan.kubeOvnJoinCidr.length > 0 ? plan.kubeOvnJoinCidr : inFamiliesOf(plan, JOIN_CIDR);

function inFamiliesOf(plan: Plan, ranges: readonly Cidr[]): readonly Cidr[] {
  const families = familiesOf(clusterCidrOf(plan));
  return ranges.filter(({ family }) => families.includes(family));
}

/** Whether two lists hold the same ranges, in whatever order. */
export const areSameRanges = (a: readonly Cidr[], b: readonly Cidr[]): boolean =>
  a.length === b.length && a.every((range) => b.some((other) => isSameCidr(range, other)));

export type JoinRival = 'pods' | 'services' | 'network' | 'node';

/** What lies where Kube-OVN's network between nodes and pods is to be. */
export function rivalOf(plan: Plan, join: Cidr): { readonly kind: JoinRival; readonly range: Cidr } | null {
  const isInTheWay = (range: Cidr): boolean => overlaps(range, join);
  const inOf = (kind: JoinRival, ranges: readonly Cidr[]) => {
    const range = ranges.find(isInTheWay);
    return range === undefined ? null : { kind, range };
  };
  // In shared space `overlap-cgnat` says it of pods and Services.
  const ofPlan = isShared(join)
    ? null
    : (inOf('pods', [...clusterCidrOf(plan), ...cniPoolOf(plan)]) ?? inOf('services', serviceCidrOf(plan)));
  return ofPlan ?? inOf('network', networksOfNodes(plan)) ?? inOf('node', addressesAsRanges(plan));
}

const networksOfNodes = ({ existingNetworks }: Plan): readonly Cidr[] =>
  existingNetworks.flatMap(({ kind, cidr }) => (kind === 'node-lan' || kind === 'vpn' ? [cidr] : []));

const addressesAsRanges = (plan: Plan): readonly Cidr[] =>
  plannedAddresses(plan).map(({ family, value }) => ({
    family,
    first: value,
    prefixLength: family === 'ipv4' ? 32 : 128,
  }));

/** A free range of the same length for that network; null when there is none. */
export function otherJoinCidr(plan: Plan, join: Cidr): Cidr | null {
  const shared =
    join.family === 'ipv4' ? nextFreeIn(JOIN_SPACE, join.prefixLength, takenIn(plan), JOIN_SPACE.first) : null;
  return shared ?? freeRange(plan, 'clusterCidr', join.family, join.prefixLength);
}
