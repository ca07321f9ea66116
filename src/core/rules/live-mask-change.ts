import type { Family } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, nodeCidrMaskSizeOf } from '../plan/effective';
import { nodeMaskFieldOf, withNodeCidrMaskSize } from '../plan/node-masks';
import { familiesOf } from '../plan/plan';
import { defineRule } from './rule';

type MaskFacts = { readonly family: Family; readonly running: number; readonly planned: number };

export const liveMaskChange = defineRule<'live-mask-change', MaskFacts>({
  id: 'live-mask-change',
  field: 'nodeCidrMaskSize',
  sources: [
    SOURCES.nodeIpam,
    {
      kind: 'issue',
      label: 'kubernetes/kubernetes#92431',
      url: 'https://github.com/kubernetes/kubernetes/issues/92431',
    },
  ],
  check: (plan) =>
    familiesOf(clusterCidrOf(plan)).flatMap((family) => {
      const running = family === 'ipv4' ? plan.runningNodeCidrMaskSizeIpv4 : plan.runningNodeCidrMaskSizeIpv6;
      const planned = nodeCidrMaskSizeOf(plan, family);
      // 0 counts as unset, and then nothing is known.
      if (!running || running === planned) return [];
      const place = { field: nodeMaskFieldOf(plan, family) };
      return [{ severity: 'warning', place, facts: { family, running, planned } }];
    }),
  fix: (plan, { facts: { family, running } }) => withNodeCidrMaskSize(plan, family, running),
});
