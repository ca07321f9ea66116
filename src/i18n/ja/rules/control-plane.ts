import type { SomeRuleTexts } from '../../rule-text';

export const controlPlaneTexts = {
  'lb-hostports': {
    title: ({ nodes }) =>
      nodes === 1
        ? 'Traefik がノードのポート 80 と 443 を使います。'
        : `Traefik が ${nodes} 台のノードすべてでポート 80 と 443 を使います。`,
    consequence: () =>
      'ServiceLB が各ノードでこのポートを開くため、ほかの用途には使えません。一部のノードに svccontroller.k3s.cattle.io/enablelb=true のラベルを付けると、残りのノードでは使われません。',
    fix: null,
  },
} satisfies SomeRuleTexts;
