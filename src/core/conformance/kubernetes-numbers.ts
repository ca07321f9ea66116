import { BITS, parseAddress, printAddress } from '../cidr/address';
import { parseCidr, printCidr } from '../cidr/cidr';
import { derive, nthNodeBlock, type Derived } from '../plan/derive';
import type { Plan } from '../plan/plan';
import { compared, type Difference } from './judgement';
import type { KubernetesCase } from './kubernetes-case';

type Service = NonNullable<KubernetesCase['service']>;
type Nodes = NonNullable<KubernetesCase['nodes']>;

/** What stands for "2,048 or more, not counted". */
const NOT_COUNTED = -1;
const MOST_COUNTED = 2048n;

/** The text as we would write it; any other text as it is. */
function addressText(text: string): string {
  const result = parseAddress(text);
  return result.ok ? printAddress(result.value) : text;
}

/** A block as we would write it; empty for what is none, as Go writes a block with a mask beyond its address (`<nil>`). */
function blockText(text: string): string {
  const result = parseCidr(text);
  return result.ok ? printCidr(result.value) : '';
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Kubernetes looks at two Service ranges, also where it refuses the third. */
export const withTwoServiceRanges = (plan: Plan): Plan =>
  plan.serviceCidr.length > 2 ? { ...plan, serviceCidr: plan.serviceCidr.slice(0, 2) } : plan;

export function serviceDifferences(plan: Plan, expected: Service): readonly Difference[] {
  const { apiAddress, services } = derive(plan);
  const api = apiAddress === null ? '' : printAddress(apiAddress);
  const dns = services.map(({ dnsAddress }) => (dnsAddress === null ? '' : printAddress(dnsAddress)));
  const bands = services.map(({ staticBandCount }) => staticBandCount);
  const wanted = expected.dnsAddresses?.map(addressText);
  return [
    ...(isGiven(expected.apiAddress) ? compared('service.apiAddress', addressText(expected.apiAddress), api) : []),
    ...(isGiven(wanted) ? compared('service.dnsAddresses', wanted, dns) : []),
    ...(isGiven(expected.staticBand) ? compared('service.staticBand', expected.staticBand, bands) : []),
  ];
}

export function nodeDifferences(plan: Plan, expected: Nodes): readonly Difference[] {
  if (!expected.accepted) return [];
  const derived = derive(plan);
  const masks = derived.pods.map(({ nodeCidrMaskSize }) => nodeCidrMaskSize);
  return [
    ...(isGiven(expected.maskSizes) ? compared('nodes.maskSizes', expected.maskSizes, masks) : []),
    ...firstNodeDifferences(plan, derived, expected),
    ...capacityDifferences(plan, derived, expected),
  ];
}

function firstNodeDifferences(plan: Plan, { pods }: Derived, { firstNodes }: Nodes): readonly Difference[] {
  if (!isGiven(firstNodes)) return [];
  const wanted = firstNodes.map((blocks) => blocks.map(blockText));
  const found = firstNodes.map((_, node) =>
    pods
      .map(({ cidr }) => nthNodeBlock(plan, cidr, BigInt(node)))
      .map((block) => (block === null ? '' : printCidr(block))),
  );
  return compared('nodes.firstNodes', wanted, found);
}

// A mask beyond its address makes blocks that no node can have: the allocator counts them, the API takes none, and we have none.
const countsNothing = ({ pods }: Derived): boolean =>
  pods.some(({ family, nodeCidrMaskSize }) => nodeCidrMaskSize > BITS[family]);

function capacityDifferences(plan: Plan, derived: Derived, { capacity, runsOutWith }: Nodes): readonly Difference[] {
  if (countsNothing(derived)) return [];
  const { nodeCapacity } = derived;
  const isMore = capacity === NOT_COUNTED && nodeCapacity >= MOST_COUNTED;
  return [
    ...(isGiven(capacity) && !isMore ? compared('nodes.capacity', String(capacity), String(nodeCapacity)) : []),
    ...(isGiven(runsOutWith) && capacity !== NOT_COUNTED ? runsOutDifferences(plan, derived, runsOutWith) : []),
  ];
}

/** The first range without a block for one node more is the one the allocator names. */
function runsOutDifferences(plan: Plan, { pods, nodeCapacity }: Derived, words: string): readonly Difference[] {
  const named = /cluster cidr at idx:(\d+)/.exec(words)?.[1];
  const found = pods.findIndex(({ cidr }) => nthNodeBlock(plan, cidr, nodeCapacity) === null);
  return named === undefined ? [] : compared('nodes.runsOutWith', Number(named), found);
}
