import { addressCount, type Cidr } from '../cidr/cidr';
import type { Family } from '../cidr/address';
import { calicoBlockCount, calicoBlockOf, isCalicoBlock, podsOnNode } from './calico';
import { cniBlockSizeOf, cniPoolOf } from './cni-of';
import { calicoPool, ciliumPool } from './cni-pools';
import { peakNodeCount } from './effective';
import { familiesOf, type Plan } from './plan';
import { podIpamOf } from './pod-ipam';

/** What the CNI has of one family to give to nodes and pods. */
export interface PodSupply {
  readonly family: Family;
  /** Nodes that get a block; without blocks, nodes that find addresses for all their pods. */
  readonly nodes: bigint;
  /** On one node, when all nodes at peak take as much. */
  readonly addressesPerNode: bigint;
}

/** The numbers of a pod range that node blocks are cut from. */
interface NodeBlocks {
  readonly family: Family;
  readonly usableNodeSubnetCount: bigint;
  readonly podAddressesPerNode: bigint;
}

/**
 * What pods get their addresses from, for each family of theirs in which there is something: the nodes' blocks, unless the CNI
 * has ranges of its own. Of a CNI that is not named the nodes' blocks are all that is known.
 */
export function podSupplyOf(plan: Plan, blocks: readonly NodeBlocks[]): readonly PodSupply[] {
  const ipam = podIpamOf(plan);
  if (ipam === 'node-blocks' || ipam === 'unknown')
    return blocks.map(({ family, usableNodeSubnetCount, podAddressesPerNode }) => ({
      family,
      nodes: usableNodeSubnetCount,
      addressesPerNode: podAddressesPerNode,
    }));
  return familiesOf(blocks).flatMap((family) => {
    const pools = cniPoolOf(plan).filter((pool) => pool.family === family);
    return pools.length === 0 ? [] : [{ family, ...SUPPLY[ipam](plan, family, pools) }];
  });
}

type Supply = Omit<PodSupply, 'family'>;
const NOTHING: Supply = { nodes: 0n, addressesPerNode: 0n };

const SUPPLY = { calico: calicoSupply, 'cluster-pool': ciliumSupply, own: sharedSupply } as const;

/** A node takes one block after the other, at most twenty, as long as there are any. */
function calicoSupply(plan: Plan, family: Family, pools: readonly Cidr[]): Supply {
  const blockSize = calicoBlockOf(plan, family);
  const [first] = pools;
  if (first === undefined || !isCalicoBlock(family, blockSize)) return NOTHING;
  const nodes = calicoBlockCount(pools, blockSize);
  if (nodes === 0n) return NOTHING;
  const most = calicoPool(first, 1, blockSize);
  const share = nodes / peakOf(plan);
  const tunnel = most.addressesPerNode - most.podsPerNode;
  const addresses = (share > 0n ? share : 1n) * most.addressesPerBlock - tunnel;
  return { nodes, addressesPerNode: addresses < most.podsPerNode ? addresses : most.podsPerNode };
}

function ciliumSupply(plan: Plan, family: Family, pools: readonly Cidr[]): Supply {
  const sizes = pools.map((pool) => ciliumPool(pool, cniBlockSizeOf(plan, family) ?? undefined));
  const nodes = sizes.reduce((sum, pool) => sum + pool.nodes, 0n);
  return nodes === 0n ? NOTHING : { nodes, addressesPerNode: sizes[0]?.podsPerNode ?? 0n };
}

/** One range for all nodes, without blocks. */
function sharedSupply(plan: Plan, _family: Family, pools: readonly Cidr[]): Supply {
  const addresses = pools.reduce((sum, pool) => sum + addressCount(pool), 0n);
  return { nodes: addresses / BigInt(podsOnNode(plan)), addressesPerNode: addresses / peakOf(plan) };
}

const peakOf = (plan: Plan): bigint => BigInt(Math.max(peakNodeCount(plan), 1));
