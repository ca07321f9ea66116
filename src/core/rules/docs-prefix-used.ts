import { containsCidr, printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { freeRange, rangesOf, type RangeField } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { DOCUMENTATION_BLOCKS, K3S_EXAMPLE_BLOCKS } from '../plan/special-blocks';
import { defineRule } from './rule';
import { withOtherRange } from './with-other-range';

export const docsPrefixUsed = defineRule({
  id: 'docs-prefix-used',
  field: 'clusterCidr',
  sources: [
    { kind: 'docs', label: 'RFC 3849, IPv6 documentation prefix', url: 'https://www.rfc-editor.org/rfc/rfc3849' },
    SOURCES.basicOptions,
  ],
  check: (plan) =>
    (['clusterCidr', 'serviceCidr'] as const).flatMap((field) =>
      rangesOf(plan, field).flatMap((range, item) => {
        const isDocumentation = DOCUMENTATION_BLOCKS.some((block) => containsCidr(block, range));
        if (!isDocumentation && !K3S_EXAMPLE_BLOCKS.some((block) => containsCidr(block, range))) return [];
        const proposal = privateRange(plan, field, range);
        return [
          {
            severity: 'warning',
            place: { field, item },
            facts: {
              range: printCidr(range),
              isDocumentation,
              proposal: proposal === null ? null : printCidr(proposal),
            },
          },
        ];
      }),
    ),
  fix: (plan, { place }) => withOtherRange(plan, place, (range, field) => privateRange(plan, field, range)),
});

const privateRange = (plan: Plan, field: RangeField, range: Cidr): Cidr | null =>
  freeRange(plan, field, range.family, range.prefixLength, [range]);
