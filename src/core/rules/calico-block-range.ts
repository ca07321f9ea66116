import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { BLOCK_FIELD, CALICO_BLOCK_RANGE, calicoPoolsOf, fittingBlock, isCalicoBlock } from '../plan/calico';
import { CALICO_BLOCK } from '../plan/cni-pools';
import { peakNodeCount } from '../plan/effective';
import { defineRule } from './rule';

const FAMILIES = ['ipv4', 'ipv6'] as const;

export const calicoBlockRange = defineRule({
  id: 'calico-block-range',
  field: 'cniBlockSizeIpv4',
  sources: [CNI_SOURCES.calicoIppool, CNI_SOURCES.calicoOperatorPools],
  hides: ['calico-blocks-vs-nodes', 'calico-blocks-per-node'],
  check: (plan) =>
    FAMILIES.flatMap((family) => {
      const blockSize = plan[BLOCK_FIELD[family]];
      const pools = calicoPoolsOf(plan, family);
      if (blockSize === null || pools.length === 0) return [];
      const wider = pools.find((pool) => blockSize < pool.prefixLength);
      if (isCalicoBlock(family, blockSize) && wider === undefined) return [];
      const { from, to } = CALICO_BLOCK_RANGE[family];
      return [
        {
          severity: 'error',
          place: { field: BLOCK_FIELD[family] },
          facts: {
            family,
            blockSize,
            from,
            to,
            /** Null where the size is wrong for any pool. */
            pool: wider === undefined || !isCalicoBlock(family, blockSize) ? null : printCidr(wider),
            proposal: fittingBlock(plan, family, peakNodeCount(plan), CALICO_BLOCK[family]),
          },
        },
      ];
    }),
  fix: (plan, { facts: { family, proposal } }) =>
    proposal === null ? null : { ...plan, [BLOCK_FIELD[family]]: proposal === CALICO_BLOCK[family] ? null : proposal },
});
