import { SOURCES } from '../k3s/source';
import { minorNumberOf } from '../k3s/version';
import { keysOf } from '../keys-of';
import { clusterCidrOf, isDualStack, stackOf } from '../plan/effective';
import { fitsMask } from '../plan/layout';
import { withNodeCidrMaskSize } from '../plan/node-masks';
import { familiesOf, type Plan } from '../plan/plan';
import { defineRule } from './rule';

type MaskField = 'nodeCidrMaskSize' | 'nodeCidrMaskSizeIpv4' | 'nodeCidrMaskSizeIpv6';
type Problem = 'generic-on-dual-stack' | 'other-family' | 'both-kinds' | 'family-flag-before-1.23';

const FLAG = {
  nodeCidrMaskSize: 'node-cidr-mask-size',
  nodeCidrMaskSizeIpv4: 'node-cidr-mask-size-ipv4',
  nodeCidrMaskSizeIpv6: 'node-cidr-mask-size-ipv6',
} as const satisfies Record<MaskField, string>;

export const nodeMaskWrongFlag = defineRule({
  id: 'node-mask-wrong-flag',
  field: 'nodeCidrMaskSize',
  sources: [
    {
      kind: 'source',
      label: 'Kubernetes source, cmd/kube-controller-manager/app/core.go',
      url: 'https://github.com/kubernetes/kubernetes/blob/master/cmd/kube-controller-manager/app/core.go',
    },
    SOURCES.seen,
  ],
  hides: ['node-mask-below-cluster'],
  check: (plan) => {
    const wrong = wrongFlag(plan);
    if (wrong === null) return null;
    const { field, problem } = wrong;
    return {
      severity: 'error',
      place: { field },
      facts: {
        flag: FLAG[field],
        value: plan[field],
        problem,
        stack: stackOf(plan),
        proposal: printMasks(withRightFlags(plan)),
      },
    };
  },
  fix: (plan) => withRightFlags(plan),
});

// 0 counts as unset in every combination (seen on v1.36.3).
function wrongFlag(plan: Plan): { readonly field: MaskField; readonly problem: Problem } | null {
  const { nodeCidrMaskSize: generic, nodeCidrMaskSizeIpv4: ipv4, nodeCidrMaskSizeIpv6: ipv6 } = plan;
  if (isDualStack(plan)) return generic ? { field: 'nodeCidrMaskSize', problem: 'generic-on-dual-stack' } : null;
  const [family] = familiesOf(clusterCidrOf(plan));
  const own = family === 'ipv6' ? 'nodeCidrMaskSizeIpv6' : 'nodeCidrMaskSizeIpv4';
  const other = family === 'ipv6' ? 'nodeCidrMaskSizeIpv4' : 'nodeCidrMaskSizeIpv6';
  if (generic && (ipv4 || ipv6)) return { field: plan[own] ? own : other, problem: 'both-kinds' };
  if (plan[other]) return { field: other, problem: 'other-family' };
  if (plan[own] && minorNumberOf(plan.k3sVersion) < 23) return { field: own, problem: 'family-flag-before-1.23' };
  return null;
}

function withRightFlags(plan: Plan): Plan {
  const [first] = familiesOf(clusterCidrOf(plan));
  if (!isDualStack(plan)) {
    const own = first === 'ipv6' ? plan.nodeCidrMaskSizeIpv6 : plan.nodeCidrMaskSizeIpv4;
    return withNodeCidrMaskSize(plan, first ?? 'ipv4', plan.nodeCidrMaskSize || own || null);
  }
  // The generic value goes to the first family it suits and that has none of its own.
  const generic = plan.nodeCidrMaskSize ?? 0;
  const bare = { ...plan, nodeCidrMaskSize: null };
  const range = clusterCidrOf(plan).find(
    (cidr) =>
      !(cidr.family === 'ipv4' ? plan.nodeCidrMaskSizeIpv4 : plan.nodeCidrMaskSizeIpv6) &&
      fitsMask(bare, cidr, generic),
  );
  return range === undefined ? bare : withNodeCidrMaskSize(plan, range.family, generic);
}

/** The flags a plan sets, as they are written; empty when it leaves all to the defaults. */
function printMasks(plan: Plan): string {
  return keysOf(FLAG)
    .flatMap((field) => (plan[field] ? [`${FLAG[field]}=${plan[field]}`] : []))
    .join(', ');
}
