import type { SomeRuleTexts } from '../../rule-text';

export const controlPlaneTexts = {
  'lb-hostports': {
    title: ({ nodes }) =>
      nodes === 1
        ? 'Traefik takes ports 80 and 443 on the node.'
        : `Traefik takes ports 80 and 443 on all ${nodes} nodes.`,
    consequence: () =>
      'ServiceLB opens them on every node, so nothing else there can use them. The label svccontroller.k3s.cattle.io/enablelb=true on some nodes leaves the others free.',
    fix: null,
  },
} satisfies SomeRuleTexts;
