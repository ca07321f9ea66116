import { BITS, type Family } from '../cidr/address';
import type { Cidr } from '../cidr/cidr';
import { DEFAULTS } from '../k3s/defaults';
import { WIDEST_SPAN } from '../k3s/node-block-limits';
import { derive, usablePodAddresses } from './derive';
import { clusterCidrOf, maxPodsOf, nodeCidrMaskSizeOf, peakNodeCount } from './effective';
import { widerRange, withRange, type RangeField } from './free-range';
import { withNodeCidrMaskSize } from './node-masks';
import type { Plan } from './plan';

/** A pod range and the prefix length of its node blocks. */
interface Layout {
  readonly cidr: Cidr;
  readonly nodeCidrMaskSize: number;
}

const bitsFor = (count: number): number => (count <= 1 ? 0 : (count - 1).toString(2).length);

/** The longest prefix length of a node block that still has addresses for so many pods (host-local). */
function longestMaskFor(family: Family, pods: number): number {
  return BITS[family] - Math.max(2, bitsFor(pods + (family === 'ipv4' ? 3 : 2)));
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * A node mask that suits a pod range as it is: the default where it works, else one for sixteen nodes or those at peak,
 * with room for the pods wanted if the range has it.
 */
export function fittingMask(plan: Plan, { family, prefixLength }: Cidr): number {
  const span = DEFAULTS.nodeCidrMaskSize[family] - prefixLength;
  const preferred = span >= 0 && span <= WIDEST_SPAN[family] ? prefixLength + span : prefixLength + 4;
  const most = Math.min(longestMaskFor(family, plan.podsPerNode ?? 1), prefixLength + WIDEST_SPAN[family]);
  const least = prefixLength + bitsFor(peakNodeCount(plan));
  return least <= most
    ? clamp(preferred, least, most)
    : Math.max(prefixLength, Math.min(preferred, longestMaskFor(family, 1)));
}

/** Pods a node must have addresses for: those wanted, else what kubelet starts, as far as the blocks have held that until now. */
function podsToHold(plan: Plan, family: Family): number {
  const now = usablePodAddresses(family, nodeCidrMaskSizeOf(plan, family));
  const started = maxPodsOf(plan);
  return Math.max(plan.podsPerNode ?? 0, now < BigInt(started) ? Number(now) : started, 1);
}

/**
 * The smallest change that gives so many nodes blocks with so many addresses: another mask, else a larger range too.
 * Null when the numbers fit nowhere.
 */
function layoutFor(plan: Plan, cidr: Cidr, nodes: number, pods: number): Layout | null {
  const { family, prefixLength } = cidr;
  const bits = bitsFor(nodes);
  if (bits > WIDEST_SPAN[family]) return null;
  const mask = nodeCidrMaskSizeOf(plan, family);
  const longest = longestMaskFor(family, pods);
  const least = prefixLength + bits;
  const most = Math.min(longest, prefixLength + WIDEST_SPAN[family]);
  if (least <= most) return { cidr, nodeCidrMaskSize: clamp(mask, least, most) };
  const nodeCidrMaskSize = Math.min(mask, longest);
  const wider = widerRange(plan, 'clusterCidr', cidr, Math.min(nodeCidrMaskSize - bits, prefixLength));
  return wider === null ? null : { cidr: wider, nodeCidrMaskSize };
}

/** The plan with that layout for one of its pod ranges; null when it would still have too few blocks (Services in the way). */
function withLayout(plan: Plan, item: number, layout: Layout, nodes: number): Plan | null {
  const family = layout.cidr.family;
  const isMaskKept = nodeCidrMaskSizeOf(plan, family) === layout.nodeCidrMaskSize;
  const masked = isMaskKept ? plan : withNodeCidrMaskSize(plan, family, layout.nodeCidrMaskSize);
  const next = withRange(masked, 'clusterCidr', item, layout.cidr);
  const blocks = derive(next).pods[item]?.usableNodeSubnetCount ?? 0n;
  return blocks >= BigInt(nodes) ? next : null;
}

/** A change of one pod range, its mask or both, and the plan it makes. */
interface Relayout {
  readonly plan: Plan;
  readonly layout: Layout;
}

/** The smallest change of one pod range that gives so many nodes a block each, big enough for their pods. Null when there is none. */
export function relayout(plan: Plan, item: number | null, nodes: number): Relayout | null {
  const cidr = item === null ? undefined : clusterCidrOf(plan)[item];
  if (item === null || cidr === undefined) return null;
  const layout = layoutFor(plan, cidr, nodes, podsToHold(plan, cidr.family));
  if (layout === null) return null;
  const next = withLayout(plan, item, layout, nodes);
  return next === null ? null : { plan: next, layout };
}

/** Whether a mask is legal for a range and holds the nodes at peak and the pods wanted. */
export function fitsMask(plan: Plan, { family, prefixLength }: Cidr, nodeCidrMaskSize: number): boolean {
  const least = prefixLength + bitsFor(peakNodeCount(plan));
  const most = Math.min(longestMaskFor(family, plan.podsPerNode ?? 1), prefixLength + WIDEST_SPAN[family]);
  return least <= nodeCidrMaskSize && nodeCidrMaskSize <= most;
}

/** The plan with one range replaced, DNS addresses along with it, and a node mask that the new range can have. */
export function withRangeMoved(plan: Plan, field: RangeField, item: number, range: Cidr): Plan {
  const next = withRange(plan, field, item, range);
  const { family } = range;
  if (field === 'serviceCidr' || fitsMask(next, range, nodeCidrMaskSizeOf(next, family))) return next;
  const old = clusterCidrOf(plan)[item];
  // A mask that was wrong before is another rule's.
  return old === undefined || old.prefixLength === range.prefixLength
    ? next
    : withNodeCidrMaskSize(next, family, fittingMask(next, range));
}
