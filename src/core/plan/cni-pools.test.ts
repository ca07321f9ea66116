import { expect, test } from 'vitest';
import { cidr } from '../../test-support/cidr';
import { calicoPool, ciliumPool } from './cni-pools';

test.each([
  { range: '10.42.0.0/16', maxPods: 110, blocks: 1024n, blocksPerNode: 2n, fullNodes: 512n, addressesPerNode: 1280n },
  // 63 pods and the tunnel fill one block.
  { range: '10.42.0.0/16', maxPods: 63, blocks: 1024n, blocksPerNode: 1n, fullNodes: 1024n, addressesPerNode: 1280n },
  { range: '10.42.0.0/16', maxPods: 64, blocks: 1024n, blocksPerNode: 2n, fullNodes: 512n, addressesPerNode: 1280n },
  { range: '10.42.0.0/24', maxPods: 110, blocks: 4n, blocksPerNode: 2n, fullNodes: 2n, addressesPerNode: 1280n },
  { range: '10.42.0.0/26', maxPods: 110, blocks: 1n, blocksPerNode: 2n, fullNodes: 0n, addressesPerNode: 1280n },
  { range: '10.42.0.0/27', maxPods: 110, blocks: 0n, blocksPerNode: 2n, fullNodes: 0n, addressesPerNode: 1280n },
  { range: 'fd00:42::/112', maxPods: 110, blocks: 1024n, blocksPerNode: 2n, fullNodes: 512n, addressesPerNode: 1280n },
  { range: 'fd00:42::/56', maxPods: 110, blocks: 1n << 66n, blocksPerNode: 2n, fullNodes: 1n << 65n },
  { range: 'fd00:42::/123', maxPods: 110, blocks: 0n, fullNodes: 0n },
])('Calico on $range with $maxPods pods: $blocks blocks, $fullNodes full nodes', ({ range, maxPods, ...pool }) => {
  expect(calicoPool(cidr(range), maxPods)).toMatchObject(pool);
});

test.each([
  { range: '10.42.0.0/16', maskSize: 24, nodes: 256n, longestMask: null },
  { range: '10.0.0.0/8', maskSize: 24, nodes: 65_536n, longestMask: null },
  { range: '0.0.0.0/0', maskSize: 24, nodes: 1n << 24n, longestMask: null },
  { range: '10.42.0.0/24', maskSize: 24, nodes: 1n, longestMask: null },
  { range: '10.42.0.0/25', maskSize: 24, nodes: 0n, longestMask: null },
  { range: 'fd00:42::/104', maskSize: 120, nodes: 65_536n, longestMask: null },
  { range: 'fd00:42::/103', maskSize: 120, nodes: 0n, longestMask: 119 },
  { range: 'fd00:42::/56', maskSize: 120, nodes: 0n, longestMask: 72 },
  { range: 'fd00:42::/121', maskSize: 120, nodes: 0n, longestMask: null },
])('Cilium on $range: $nodes nodes, longest mask $longestMask', ({ range, ...pool }) => {
  expect(ciliumPool(cidr(range))).toEqual({ ...pool, addressesPerNode: 256n, podsPerNode: 252n });
});

test.each([
  { blockSize: 24, blocks: 256n, addressesPerBlock: 256n, addressesPerNode: 5120n, podsPerNode: 5119n },
  { blockSize: 30, blocks: 16_384n, addressesPerBlock: 4n, addressesPerNode: 80n, podsPerNode: 79n },
])('Calico with blocks of /$blockSize', (expected) => {
  expect(calicoPool(cidr('10.42.0.0/16'), 110, expected.blockSize)).toMatchObject(expected);
});

test.each([
  { range: '10.42.0.0/16', maskSize: 16, nodes: 1n, podsPerNode: 65_532n, longestMask: null },
  { range: '10.42.0.0/16', maskSize: 15, nodes: 0n, podsPerNode: 131_068n, longestMask: null },
  { range: '10.42.0.0/16', maskSize: 30, nodes: 16_384n, podsPerNode: 0n, longestMask: null },
  { range: 'fd00:42::/56', maskSize: 72, nodes: 65_536n, longestMask: null },
  { range: 'fd00:42::/56', maskSize: 73, nodes: 0n, longestMask: 72 },
])('Cilium with /$maskSize out of $range', ({ range, ...expected }) => {
  expect(ciliumPool(cidr(range), expected.maskSize)).toMatchObject(expected);
});
