import type { Family } from '../cidr/address';
import { printCidr, subnetCount } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import {
  BLOCK_FIELD,
  calicoBlockCount,
  calicoBlockOf,
  calicoPoolsOf,
  fittingBlock,
  isCalicoBlock,
} from '../plan/calico';
import { cniPoolOf } from '../plan/cni-of';
import { poolPlace } from '../plan/cni-place';
import { peakNodeCount } from '../plan/effective';
import { familiesOf, type Plan } from '../plan/plan';
import { defineRule } from './rule';

export const calicoBlocksVsNodes = defineRule({
  id: 'calico-blocks-vs-nodes',
  field: 'cniPool',
  sources: [CNI_SOURCES.calicoIppool, CNI_SOURCES.calicoOperatorPools, CNI_SOURCES.calicoIpam],
  check: (plan) =>
    familiesOf(cniPoolOf(plan)).flatMap((family) => {
      const blockSize = calicoBlockOf(plan, family);
      const pools = calicoPoolsOf(plan, family);
      const nodes = peakNodeCount(plan);
      const tooSmall = pools.find((pool) => subnetCount(pool, blockSize) === 0n);
      const pool = tooSmall ?? pools[0];
      if (pool === undefined || !isCalicoBlock(family, blockSize)) return [];
      const blocks = tooSmall === undefined ? calicoBlockCount(pools, blockSize) : 0n;
      if (blocks > 0n && blocks >= BigInt(nodes)) return [];
      return [
        {
          severity: blocks === 0n ? 'error' : 'warning',
          place: poolPlace(plan, cniPoolOf(plan).indexOf(pool)),
          facts: { family, pool: printCidr(pool), blockSize, blocks, nodes, proposal: proposalOf(plan, family) },
        },
      ];
    }),
  fix: (plan, { facts }) => (facts.proposal === null ? null : { ...plan, [BLOCK_FIELD[facts.family]]: facts.proposal }),
});

const proposalOf = (plan: Plan, family: Family): number | null =>
  fittingBlock(plan, family, peakNodeCount(plan), calicoBlockOf(plan, family));
