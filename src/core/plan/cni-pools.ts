import type { Family } from '../cidr/address';
import { BITS } from '../cidr/address';
import { subnetCount, type Cidr } from '../cidr/cidr';

/** Calico's IPAM on a pod range. */
export interface CalicoPool {
  readonly blockSize: number;
  /** 0 when the range is smaller than a block, which the operator refuses. */
  readonly blocks: bigint;
  /** Blocks that a node takes until it runs max-pods pods. */
  readonly blocksPerNode: bigint;
  /** Nodes that can be full at once. */
  readonly fullNodes: bigint;
  readonly addressesPerBlock: bigint;
  /** Addresses a node can have at most, however large the range is. */
  readonly addressesPerNode: bigint;
  /** Those of them that are left to pods. */
  readonly podsPerNode: bigint;
}

/** @see https://docs.tigera.io/calico/latest/reference/resources/ippool */
export const CALICO_BLOCK = { ipv4: 26, ipv6: 122 } as const satisfies Record<Family, number>;
/** What `maxBlocksPerHost` means when it is not set (libcalico-go, lib/ipam/ipam.go). */
const CALICO_BLOCKS_PER_NODE = 20n;
/** The node's own end of the VXLAN or IPIP tunnel. */
const TUNNEL_ADDRESSES = 1n;

/** @param blockSize 0 to 32 or 128. */
export function calicoPool(cidr: Cidr, maxPods: number, blockSize: number = CALICO_BLOCK[cidr.family]): CalicoPool {
  const perBlock = 1n << BigInt(BITS[cidr.family] - blockSize);
  const blocks = subnetCount(cidr, blockSize);
  const blocksPerNode = (BigInt(maxPods) + TUNNEL_ADDRESSES + perBlock - 1n) / perBlock;
  return {
    blockSize,
    blocks,
    blocksPerNode,
    fullNodes: blocks / blocksPerNode,
    addressesPerBlock: perBlock,
    addressesPerNode: CALICO_BLOCKS_PER_NODE * perBlock,
    podsPerNode: CALICO_BLOCKS_PER_NODE * perBlock - TUNNEL_ADDRESSES,
  };
}

/** Cilium's cluster-pool on a pod range. */
export interface CiliumPool {
  readonly maskSize: number;
  /** 0 when the operator refuses the mask or has nothing to hand out. */
  readonly nodes: bigint;
  readonly addressesPerNode: bigint;
  /** Those of them that are left to pods. */
  readonly podsPerNode: bigint;
  /** The longest mask the operator takes where its default is too long; null where the default is not. */
  readonly longestMask: number | null;
}

/** `clusterPoolIPv4MaskSize` and `clusterPoolIPv6MaskSize` of Cilium's chart. */
export const CILIUM_MASK = { ipv4: 24, ipv6: 120 } as const satisfies Record<Family, number>;
/** As in Kubernetes' own allocator, for IPv6 only (cilium/pkg/ipam/cidrset). */
export const CILIUM_WIDEST_SPAN = 16;
/** Network and broadcast address, the node's router and its health endpoint. */
const CILIUM_ADDRESSES = 4n;

/**
 * @param maskSize 0 to 32 or 128.
 * @see https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/
 */
export function ciliumPool(cidr: Cidr, maskSize: number = CILIUM_MASK[cidr.family]): CiliumPool {
  const isTooLong = cidr.family === 'ipv6' && maskSize - cidr.prefixLength > CILIUM_WIDEST_SPAN;
  const addressesPerNode = 1n << BigInt(BITS[cidr.family] - maskSize);
  return {
    maskSize,
    nodes: isTooLong ? 0n : subnetCount(cidr, maskSize),
    addressesPerNode,
    podsPerNode: addressesPerNode > CILIUM_ADDRESSES ? addressesPerNode - CILIUM_ADDRESSES : 0n,
    longestMask: isTooLong ? cidr.prefixLength + CILIUM_WIDEST_SPAN : null,
  };
}
