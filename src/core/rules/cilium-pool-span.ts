import type { Family } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { BLOCK_FIELD } from '../plan/calico';
import {
  ciliumMaskOf,
  ciliumPoolsOf,
  fittingMask,
  maskProblem,
  withCiliumMask,
  type MaskProblem,
} from '../plan/cilium';
import { CILIUM_WIDEST_SPAN } from '../plan/cni-pools';
import { defineRule } from './rule';

const FAMILIES = ['ipv4', 'ipv6'] as const;

type SpanFacts = {
  readonly problem: MaskProblem;
  readonly family: Family;
  readonly pool: string;
  readonly mask: number;
  readonly isDefaultMask: boolean;
  /** The longest one that suits the pool where it is a matter of distance. */
  readonly longest: number;
  readonly proposal: number | null;
};

export const ciliumPoolSpan = defineRule<'cilium-pool-span', SpanFacts>({
  id: 'cilium-pool-span',
  field: 'cniBlockSizeIpv6',
  sources: [OTHER_CNI_SOURCES.ciliumCidrSet, OTHER_CNI_SOURCES.ciliumOperator],
  check: (plan) =>
    FAMILIES.flatMap((family) => {
      const mask = ciliumMaskOf(plan, family);
      for (const pool of ciliumPoolsOf(plan, family)) {
        const problem = maskProblem(pool, mask);
        if (problem === null) continue;
        const facts = {
          problem,
          family,
          pool: printCidr(pool),
          mask,
          isDefaultMask: plan[BLOCK_FIELD[family]] === null,
          longest: pool.prefixLength + CILIUM_WIDEST_SPAN,
          proposal: fittingMask(plan, family),
        };
        return [{ severity: 'error', place: { field: BLOCK_FIELD[family] }, facts }];
      }
      return [];
    }),
  fix: (plan, { facts: { family, proposal } }) => (proposal === null ? null : withCiliumMask(plan, family, proposal)),
});
