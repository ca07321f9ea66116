import {
  addressCount,
  containsAddress,
  isSameCidr,
  lastAddress,
  nthAddress,
  subnetCount,
  type Cidr,
} from '../cidr/cidr';
import type { Role } from '../k3s/flags';
import { staticBandCount, touchedBlocks } from '../plan/derive';
import {
  agentCount,
  clusterDnsOf,
  listedNodes,
  nodeCidrMaskSizeOf,
  nodeCount,
  peakNodeCount,
  serverCount,
  serviceCidrOf,
} from '../plan/effective';
import type { Plan, PlanNode } from '../plan/plan';

export type PartKind =
  | Role
  | 'later'
  | 'spare'
  | 'skipped'
  | 'network'
  | 'gateway'
  | 'pod-addresses'
  | 'broadcast'
  | 'api'
  | 'dns'
  | 'static'
  | 'automatic';

/** A stretch inside a range of the plan, first and last address included. */
export interface Part {
  readonly kind: PartKind;
  readonly first: bigint;
  readonly last: bigint;
  /** The node that gets the block, where it is listed. */
  readonly node: PlanNode | null;
  /** How many node blocks it is; 0 where it is none. */
  readonly blocks: bigint;
}

interface Slot {
  readonly kind: Role | 'later';
  readonly node: PlanNode | null;
  readonly count: number;
}

/**
 * Who gets a block, in the order in which nodes join when they join one by one, servers first. Simultaneous registrations
 * race, so it is an expectation and no promise.
 */
function slotsOf(plan: Plan): readonly Slot[] {
  const of = (role: Role, total: number): readonly Slot[] => {
    const listed = listedNodes(plan, role);
    const more = { kind: role, node: null, count: total - listed.length };
    return [...listed.map((node): Slot => ({ kind: role, node, count: 1 })), more];
  };
  return [
    // Agentless servers are no Nodes and get no block.
    ...(plan.disableAgent ? [] : of('server', serverCount(plan))),
    ...of('agent', agentCount(plan)),
    { kind: 'later', node: null, count: peakNodeCount(plan) - nodeCount(plan) },
  ];
}

/** A pod range as blocks of nodes: those of listed nodes one by one, all others as runs. One part when no block fits. */
export function podParts(plan: Plan, cidr: Cidr): readonly Part[] {
  const mask = nodeCidrMaskSizeOf(plan, cidr.family);
  const total = subnetCount(cidr, mask);
  const whole = { first: cidr.first, last: lastAddress(cidr).value, node: null };
  if (total === 0n) return [{ ...whole, kind: 'spare', blocks: 0n }];
  const size = addressCount(cidr) / total;
  const skipped = touchedBlocks(cidr, mask, serviceCidrOf(plan));
  const parts: Part[] = [];
  let next = 0n;
  const push = (kind: PartKind, count: bigint, node: PlanNode | null): void => {
    const first = cidr.first + next * size;
    parts.push({ kind, first, last: first + count * size - 1n, node, blocks: count });
    next += count;
  };
  /** As many blocks as wanted, around those that Service ranges touch. */
  const give = (kind: PartKind, wanted: bigint, node: PlanNode | null): void => {
    let left = wanted;
    while (left > 0n && next < total) {
      const index = next;
      const run = skipped.find(([, last]) => last >= index);
      if (run !== undefined && run[0] <= next) {
        push('skipped', run[1] - next + 1n, null);
        continue;
      }
      const room = (run?.[0] ?? total) - next;
      const count = left < room ? left : room;
      push(kind, count, node);
      left -= count;
    }
  };
  for (const { kind, node, count } of slotsOf(plan)) give(kind, BigInt(count), node);
  give('spare', total, null);
  return parts;
}

/** One node's block as its bridge and host-local use it; one part when it is too small for them. */
export function blockParts(cidr: Cidr): readonly Part[] {
  const first = cidr.first;
  const last = lastAddress(cidr).value;
  if (last - first < 3n) return [{ kind: 'pod-addresses', first, last, node: null, blocks: 0n }];
  // IPv6 has no broadcast address, and host-local hands out the last one.
  const marks: readonly Mark[] = [
    [first, 'network'],
    [first + 1n, 'gateway'],
    ...(cidr.family === 'ipv4' ? [[last, 'broadcast'] as const] : []),
  ];
  return filled(cidr, marks, () => 'pod-addresses', []);
}

/** A Service range: what has its fixed place, the band that automatic allocation uses last, and the rest. */
export function serviceParts(plan: Plan, cidr: Cidr): readonly Part[] {
  const last = lastAddress(cidr).value;
  const [primary] = serviceCidrOf(plan);
  const api = isSameCidr(primary, cidr) ? nthAddress(cidr, 1n) : null;
  const dns = clusterDnsOf(plan).filter((address) => containsAddress(cidr, address));
  const marks: readonly Mark[] = [
    [cidr.first, 'network'],
    ...(api === null ? [] : [[api.value, 'api'] as const]),
    ...dns.map(({ value }): Mark => [value, 'dns']),
    ...(cidr.family === 'ipv4' ? [[last, 'broadcast'] as const] : []),
  ];
  const bandEnd = cidr.first + BigInt(staticBandCount(cidr));
  return filled(cidr, marks, (value) => (value <= bandEnd ? 'static' : 'automatic'), [bandEnd + 1n]);
}

type Mark = readonly [value: bigint, kind: PartKind];

/** Single addresses by kind, the first named first, and what lies between them; `cuts` also begin a part. */
function filled(
  cidr: Cidr,
  marks: readonly Mark[],
  between: (value: bigint) => PartKind,
  cuts: readonly bigint[],
): readonly Part[] {
  const end = lastAddress(cidr).value + 1n;
  const kinds = new Map<bigint, PartKind>();
  for (const [value, kind] of marks) if (!kinds.has(value)) kinds.set(value, kind);
  const edges = [...kinds.keys()].flatMap((value) => [value, value + 1n]);
  const starts = [...new Set([...edges, ...cuts])].filter((value) => value >= cidr.first && value < end);
  starts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return starts.map((first, index) => ({
    kind: kinds.get(first) ?? between(first),
    first,
    last: (starts[index + 1] ?? end) - 1n,
    node: null,
    blocks: 0n,
  }));
}
