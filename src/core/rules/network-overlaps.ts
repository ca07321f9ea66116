import { containsCidr, overlaps, printCidr, type Cidr } from '../cidr/cidr';
import { overlappingPairs } from '../cidr/sweep';
import { clusterCidrOf, serviceCidrOf } from '../plan/effective';
import type { Place, Severity } from '../plan/finding';
import { DOCKER_POOLS, rangeElsewhere, SHARED_SPACE, type RangeField } from '../plan/free-range';
import type { ExistingNetwork, NetworkKind, Plan } from '../plan/plan';
import { remembered } from '../plan/remembered';
import type { Found } from './rule';
import { withOtherRange } from './with-other-range';

// One network is one rule's: which, is decided here and nowhere else.
const RULE_OF = {
  'node-lan': 'overlap-host-net',
  vpn: 'overlap-reachable-net',
  vpc: 'overlap-reachable-net',
  other: 'overlap-reachable-net',
  cluster: 'overlap-other-cluster',
  docker: 'overlap-docker',
} as const satisfies Record<NetworkKind, string>;

type OverlapRule = (typeof RULE_OF)[NetworkKind] | 'overlap-cgnat';

/** What the sentences about one overlap of a range with a network that exists name. */
// A type, not an interface: only a type counts as a record of facts.
export type NetworkFacts = {
  readonly isPods: boolean;
  readonly range: string;
  readonly network: string;
  readonly label: string;
  readonly kind: NetworkKind;
  /** False where the range only touches the pool from which Docker or a VPN takes networks: then `part` lies in that pool. */
  readonly isDirect: boolean;
  /** The addresses both have: the smaller of the two blocks. */
  readonly part: string;
  /** How many further networks it is about, this one among them; 0 where it is about this one alone. */
  readonly more: number;
  readonly proposal: string | null;
};

interface PlannedRange {
  readonly field: RangeField;
  readonly item: number;
  readonly cidr: Cidr;
}

interface Overlap {
  readonly range: PlannedRange;
  readonly network: ExistingNetwork;
  readonly part: Cidr;
  readonly isDirect: boolean;
}

/** Ten thousand networks must not make ten thousand findings: the widest overlaps of a range are named, the rest counted. */
const MOST_NAMED = 8;

/** The overlaps that one rule tells, range by range, the widest first. */
function overlapsIn(plan: Plan, rule: OverlapRule): readonly (readonly Overlap[])[] {
  if (plan.existingNetworks.length === 0) return [];
  return overlapsOf(plan.existingNetworks, clusterCidrOf(plan), serviceCidrOf(plan)).map((found) =>
    (found.get(rule) ?? []).toSorted((a, b) => a.part.prefixLength - b.part.prefixLength),
  );
}

const overlapsOf = remembered(
  (networks: readonly ExistingNetwork[], pods: readonly Cidr[], services: readonly Cidr[]) => {
    const ranges: readonly PlannedRange[] = [
      ...pods.map((cidr, item) => ({ field: 'clusterCidr' as const, item, cidr })),
      ...services.map((cidr, item) => ({ field: 'serviceCidr' as const, item, cidr })),
    ];
    const known = distinct(networks);
    const direct = new Map(ranges.map((range): [PlannedRange, Overlap[]] => [range, []]));
    for (const [few, many] of overlappingPairs(
      ranges.map(({ cidr }) => cidr),
      known.map(({ cidr }) => cidr),
    )) {
      const range = ranges[few];
      const network = known[many];
      if (range === undefined || network === undefined) continue;
      direct.get(range)?.push({ range, network, part: smaller(range.cidr, network.cidr), isDirect: true });
    }
    return ranges.map((range) =>
      byRule([...(direct.get(range) ?? []), ...pooled(range, known, direct.get(range) ?? [])]),
    );
  },
);

/** One entry for each network of a kind, however often it is listed. */
const distinct = remembered((networks: readonly ExistingNetwork[]): readonly ExistingNetwork[] => {
  const seen = new Set<string>();
  return networks.filter(({ cidr, kind }) => {
    const key = `${RULE_OF[kind]} ${cidr.family} ${cidr.first}/${cidr.prefixLength}`;
    return !seen.has(key) && seen.add(key);
  });
});

const smaller = (a: Cidr, b: Cidr): Cidr => (a.prefixLength >= b.prefixLength ? a : b);

function byRule(found: readonly Overlap[]): ReadonlyMap<OverlapRule, readonly Overlap[]> {
  const rules = new Map<OverlapRule, Overlap[]>();
  for (const overlap of found) {
    const rule = isOfVpnSpace(overlap.range, overlap.network) ? 'overlap-cgnat' : RULE_OF[overlap.network.kind];
    const told = rules.get(rule);
    if (told === undefined) rules.set(rule, [overlap]);
    else told.push(overlap);
  }
  return rules;
}

/** A VPN that takes its addresses from shared space, and a range that does so as well. */
const isOfVpnSpace = ({ cidr: range }: PlannedRange, { kind, cidr }: ExistingNetwork): boolean =>
  kind === 'vpn' && SHARED_SPACE.some((space) => containsCidr(space, cidr) && overlaps(space, range));

/** What the range has in common with the pools from which further networks will be taken. */
function pooled(
  range: PlannedRange,
  networks: readonly ExistingNetwork[],
  direct: readonly Overlap[],
): readonly Overlap[] {
  const told = new Set(direct.map(({ network }) => network));
  const shared = networks
    .filter((network) => !told.has(network) && isOfVpnSpace(range, network))
    .flatMap((network) => inPool(range, network, SHARED_SPACE));
  const hasDocker = networks.some(({ kind }) => kind === 'docker');
  if (!hasDocker || direct.some(({ network }) => network.kind === 'docker')) return shared;
  const pool = DOCKER_POOLS.find((block) => overlaps(block, range.cidr));
  return pool === undefined
    ? shared
    : [...shared, ...inPool(range, { cidr: pool, kind: 'docker', label: '' }, DOCKER_POOLS)];
}

const inPool = (range: PlannedRange, network: ExistingNetwork, pool: readonly Cidr[]): readonly Overlap[] =>
  pool
    .filter((block) => overlaps(block, range.cidr))
    .slice(0, 1)
    .map((block) => ({ range, network, part: smaller(block, range.cidr), isDirect: false }));

/** What one rule says about the networks that exist: its widest overlaps of each range first. */
export function networkFindings(plan: Plan, rule: OverlapRule, severity: Severity): readonly Found<NetworkFacts>[] {
  return overlapsIn(plan, rule).flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const proposal = rangeElsewhere(plan, first.range.field, first.range.cidr);
    const printed = proposal === null ? null : printCidr(proposal);
    const rest = found.length - MOST_NAMED;
    return found.slice(0, MOST_NAMED + 1).map((overlap, index) => ({
      severity,
      place: { field: overlap.range.field, item: overlap.range.item },
      facts: factsOf(overlap, index === MOST_NAMED && rest > 1 ? rest : 0, printed),
    }));
  });
}

const factsOf = ({ range, network, part, isDirect }: Overlap, more: number, proposal: string | null): NetworkFacts => ({
  isPods: range.field === 'clusterCidr',
  range: printCidr(range.cidr),
  network: printCidr(network.cidr),
  label: network.label,
  kind: network.kind,
  isDirect,
  part: printCidr(part),
  more,
  proposal,
});

/** The plan with the range a finding is about moved to a free place, as its proposal says. */
export const moveAside = (plan: Plan, { place }: { readonly place: Place }): Plan | null =>
  withOtherRange(plan, place, (range, field) => rangeElsewhere(plan, field, range));
