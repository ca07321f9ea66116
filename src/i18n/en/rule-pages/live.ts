import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const liveNames = {
  'dual-retrofit': 'A second address family for a cluster that already runs',
} as const satisfies SomeRuleNames;

export const livePages = {
  'dual-retrofit': {
    happens:
      'Each node keeps the pod blocks it was given when it joined. After a restart with ranges of two families K3s looks for a block of the second family, finds none and exits.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` lists one block per node, of one family.',
    repair:
      'Build a new cluster with both families and move the workloads. On the running cluster, go back to the ranges it was started with.',
  },
} as const satisfies SomeRulePages;
