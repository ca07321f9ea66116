import { CNI_SOURCES } from '../k3s/cni-sources';
import { BLOCK_FIELD, calicoBlockOf, calicoPoolsOf, fittingBlock, isCalicoBlock, podsOnNode } from '../plan/calico';
import { calicoPool } from '../plan/cni-pools';
import { peakNodeCount } from '../plan/effective';
import { defineRule } from './rule';

const FAMILIES = ['ipv4', 'ipv6'] as const;

export const calicoBlocksPerNode = defineRule({
  id: 'calico-blocks-per-node',
  field: 'cniBlockSizeIpv4',
  sources: [CNI_SOURCES.calicoIpam],
  check: (plan) =>
    FAMILIES.flatMap((family) => {
      const blockSize = calicoBlockOf(plan, family);
      const [pool] = calicoPoolsOf(plan, family);
      if (pool === undefined || !isCalicoBlock(family, blockSize)) return [];
      const { podsPerNode: most } = calicoPool(pool, 1, blockSize);
      const pods = podsOnNode(plan);
      if (BigInt(pods) <= most) return [];
      return [
        {
          severity: 'error',
          place: { field: BLOCK_FIELD[family] },
          facts: {
            family,
            blockSize,
            isDefaultBlock: plan[BLOCK_FIELD[family]] === null,
            pods,
            isMaxPods: plan.podsPerNode === null,
            most,
            proposal: fittingBlock(plan, family, peakNodeCount(plan), blockSize),
          },
        },
      ];
    }),
  fix: (plan, { facts: { family, proposal } }) =>
    proposal === null ? null : { ...plan, [BLOCK_FIELD[family]]: proposal },
});
