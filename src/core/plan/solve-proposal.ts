import { firstAddress, isSameCidr, overlaps, printCidr, subnetCount, type Cidr } from '../cidr/cidr';
import type { Family } from '../cidr/address';
import { DEFAULTS } from '../k3s/defaults';
import { isPrivateAddress } from './address-scope';
import { usablePodAddresses, usableServiceAddresses } from './derive';
import { defaultClusterCidr, defaultServiceCidr } from './effective';
import type { RangeField } from './free-range';
import type { Stack } from './plan';
import { poolOf, type FamilyLayout, type Space } from './solve-layout';
import { takenOf, type Needs } from './solve-needs';

/** Why a number is what it is. Ranges come printed, as in findings. */
export type Reason =
  | {
      readonly code: 'place';
      readonly family: Family;
      readonly field: RangeField;
      readonly range: string;
      /** Why there: K3s's own place, or the lowest free one of a pool. */
      readonly why: 'default' | 'lowest' | 'elsewhere';
      readonly pool: string | null;
      /** What keeps K3s's own place from being used; null when only its size or the person's choice does. */
      readonly blocker: string | null;
    }
  | {
      readonly code: 'cluster-cidr';
      readonly family: Family;
      readonly prefixLength: number;
      readonly nodes: number;
      readonly blocks: bigint;
      /** How the blocks compare with what is planned. */
      readonly growth: 'double' | 'a-fifth';
      readonly shape: 'default' | 'boundary' | 'exact';
    }
  | {
      readonly code: 'node-mask';
      readonly family: Family;
      readonly nodeCidrMaskSize: number;
      readonly podsPerNode: number;
      readonly addresses: bigint;
      readonly growth: 'double' | 'enough';
      readonly isDefault: boolean;
    }
  | {
      readonly code: 'service-cidr';
      readonly family: Family;
      readonly prefixLength: number;
      readonly services: number;
      readonly usable: bigint;
      readonly isDefault: boolean;
    }
  | {
      readonly code: 'max-pods';
      readonly maxPods: number;
      /** Kubelet's own; as many as wanted; half the addresses of a block, so that they need not be reused at once. */
      readonly why: 'default' | 'wanted' | 'half-of-block';
    }
  | { readonly code: 'masquerade'; readonly range: string };

/** What one family's ranges hold, and what is left of them at peak. */
export interface Figures {
  readonly family: Family;
  readonly nodeBlocks: bigint;
  readonly nodeBlocksLeft: bigint;
  readonly podAddressesPerNode: bigint;
  readonly podAddressesLeft: bigint;
  readonly servicesUsable: bigint;
  readonly servicesLeft: bigint;
}

/** What tells a proposal from the first one. */
export type ProposalKind = 'preferred' | 'other-pool' | 'other-place' | 'tighter' | 'roomier' | 'next-best';

/** Values for a plan, each with its reason. Masks are null where Kubernetes' default is meant, `maxPods` likewise. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly stack: Stack;
  /** One for each family, the primary first. */
  readonly layouts: readonly FamilyLayout[];
  readonly maxPods: number | null;
  readonly figures: readonly Figures[];
  readonly reasons: readonly Reason[];
}

export function proposalOf(
  needs: Needs,
  spaces: readonly Space[],
  kind: ProposalKind,
  layouts: readonly FamilyLayout[],
): Proposal {
  const maxPods = maxPodsFor(needs, layouts);
  return {
    kind,
    stack: needs.stack,
    layouts,
    maxPods: maxPods.maxPods === DEFAULTS.maxPods ? null : maxPods.maxPods,
    figures: layouts.map((layout) => figuresOf(needs, layout)),
    reasons: [
      ...layouts.flatMap((layout) => {
        const space = spaces.find(({ family }) => family === layout.family);
        return space === undefined ? [] : reasonsOf(needs, space, layout);
      }),
      { code: 'max-pods', ...maxPods },
    ],
  };
}

type MaxPods = Omit<Extract<Reason, { code: 'max-pods' }>, 'code'>;

/** Kubelet's default where the blocks have twice as many addresses; else what is wanted, or half a block if that is more. */
function maxPodsFor({ podsPerNode }: Needs, layouts: readonly FamilyLayout[]): MaxPods {
  const addresses = layouts.map((layout) => Number(usablePodAddresses(layout.family, layout.nodeCidrMaskSize)));
  const fewest = Math.min(...addresses);
  if (podsPerNode > DEFAULTS.maxPods) return { maxPods: podsPerNode, why: 'wanted' };
  if (fewest >= 2 * DEFAULTS.maxPods || podsPerNode === DEFAULTS.maxPods) {
    return { maxPods: DEFAULTS.maxPods, why: 'default' };
  }
  const half = Math.floor(fewest / 2);
  return half > podsPerNode ? { maxPods: half, why: 'half-of-block' } : { maxPods: podsPerNode, why: 'wanted' };
}

function figuresOf({ nodes, podsPerNode, services }: Needs, layout: FamilyLayout): Figures {
  const nodeBlocks = subnetCount(layout.clusterCidr, layout.nodeCidrMaskSize);
  const podAddressesPerNode = usablePodAddresses(layout.family, layout.nodeCidrMaskSize);
  const servicesUsable = usableServiceAddresses(layout.serviceCidr);
  return {
    family: layout.family,
    nodeBlocks,
    nodeBlocksLeft: nodeBlocks - BigInt(nodes),
    podAddressesPerNode,
    podAddressesLeft: podAddressesPerNode - BigInt(podsPerNode),
    servicesUsable,
    servicesLeft: servicesUsable - BigInt(services),
  };
}

function reasonsOf(needs: Needs, space: Space, layout: FamilyLayout): readonly Reason[] {
  const { family, clusterCidr, nodeCidrMaskSize, serviceCidr } = layout;
  const blocks = subnetCount(clusterCidr, nodeCidrMaskSize);
  const addresses = usablePodAddresses(family, nodeCidrMaskSize);
  return [
    {
      code: 'cluster-cidr',
      family,
      prefixLength: clusterCidr.prefixLength,
      nodes: needs.nodes,
      blocks,
      growth: blocks >= BigInt(2 * needs.nodes) ? 'double' : 'a-fifth',
      shape: shapeOf(clusterCidr),
    },
    placeReason(needs, space, 'clusterCidr', clusterCidr, []),
    {
      code: 'node-mask',
      family,
      nodeCidrMaskSize,
      podsPerNode: needs.podsPerNode,
      addresses,
      growth: addresses >= BigInt(2 * needs.podsPerNode) ? 'double' : 'enough',
      isDefault: nodeCidrMaskSize === DEFAULTS.nodeCidrMaskSize[family],
    },
    {
      code: 'service-cidr',
      family,
      prefixLength: serviceCidr.prefixLength,
      services: needs.services,
      usable: usableServiceAddresses(serviceCidr),
      isDefault: serviceCidr.prefixLength === defaultServiceCidr(family).prefixLength,
    },
    placeReason(needs, space, 'serviceCidr', serviceCidr, [clusterCidr]),
    ...(needs.usesFlannel && family === 'ipv6' && isPrivateAddress(firstAddress(clusterCidr))
      ? [{ code: 'masquerade', range: printCidr(clusterCidr) } as const]
      : []),
  ];
}

function shapeOf({ family, prefixLength }: Cidr): 'default' | 'boundary' | 'exact' {
  if (prefixLength === defaultClusterCidr(family).prefixLength) return 'default';
  return prefixLength % 4 === 0 ? 'boundary' : 'exact';
}

function placeReason(needs: Needs, space: Space, field: RangeField, range: Cidr, beside: readonly Cidr[]): Reason {
  const usual = field === 'clusterCidr' ? defaultClusterCidr(range.family) : defaultServiceCidr(range.family);
  const pool = poolOf(space, range);
  const isUsual = isSameCidr(usual, range);
  const isUsualSize = usual.prefixLength === range.prefixLength;
  const blocker =
    isUsual || !isUsualSize ? undefined : takenOf(needs, range.family).find((block) => overlaps(block, usual));
  const lowest = space.slots.first(range.prefixLength, beside);
  return {
    code: 'place',
    family: range.family,
    field,
    range: printCidr(range),
    why: isUsual ? 'default' : lowest !== null && isSameCidr(lowest, range) ? 'lowest' : 'elsewhere',
    pool: pool === null ? null : printCidr(pool),
    blocker: blocker === undefined ? null : printCidr(blocker),
  };
}
