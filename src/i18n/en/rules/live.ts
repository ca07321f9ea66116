import { FAMILY } from '../../family';
import type { SomeRuleTexts } from '../../rule-text';

export const liveTexts = {
  'dual-retrofit': {
    title: ({ running }) => `The cluster runs with ${FAMILY[running]} only and cannot become dual-stack.`,
    consequence: () =>
      'Nodes keep the blocks they were given, and K3s exits because the second family has none. Build a new cluster with both families and move the workloads.',
    fix: null,
  },
} satisfies SomeRuleTexts;
