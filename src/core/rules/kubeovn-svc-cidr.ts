import { printCidr } from '../cidr/cidr';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf } from '../plan/cni-of';
import { serviceCidrOf } from '../plan/effective';
import {
  areSameRanges,
  kubeOvnJoinCidrOf,
  kubeOvnServiceCidrOf,
  otherJoinCidr,
  rivalOf,
  type JoinRival,
} from '../plan/kube-ovn';
import type { Plan } from '../plan/plan';
import { defineRule, type Found } from './rule';

type KubeOvnFacts = {
  /** What the Service range of its script is not, or what lies in its join network. */
  readonly problem: 'service-cidr' | JoinRival;
  readonly stated: readonly string[];
  readonly isDefault: boolean;
  readonly other: readonly string[];
  readonly proposal: string | null;
};

export const kubeovnSvcCidr = defineRule<'kubeovn-svc-cidr', KubeOvnFacts>({
  id: 'kubeovn-svc-cidr',
  field: 'kubeOvnServiceCidr',
  sources: [CNI_SOURCES.kubeOvn],
  check: (plan) => (cniOf(plan) === 'kube-ovn' ? [...serviceFindings(plan), ...joinFindings(plan)] : null),
  fix: (plan, { facts: { problem }, place: { item } }) => {
    if (problem === 'service-cidr') return { ...plan, kubeOvnServiceCidr: serviceCidrOf(plan) };
    const ranges = kubeOvnJoinCidrOf(plan);
    // The script's own range has no place in the plan's list.
    const index = item ?? 0;
    const join = ranges[index];
    const free = join === undefined ? null : otherJoinCidr(plan, join);
    return free === null ? null : { ...plan, kubeOvnJoinCidr: ranges.with(index, free) };
  },
});

function serviceFindings(plan: Plan): readonly Found<KubeOvnFacts>[] {
  const [stated, service] = [kubeOvnServiceCidrOf(plan), serviceCidrOf(plan)];
  if (areSameRanges(stated, service)) return [];
  const facts = {
    problem: 'service-cidr' as const,
    stated: stated.map(printCidr),
    isDefault: plan.kubeOvnServiceCidr.length === 0,
    other: service.map(printCidr),
    proposal: service.map(printCidr).join(),
  };
  return [{ severity: 'error', facts }];
}

const joinFindings = (plan: Plan): readonly Found<KubeOvnFacts>[] =>
  kubeOvnJoinCidrOf(plan).flatMap((join, item) => {
    const rival = rivalOf(plan, join);
    if (rival === null) return [];
    const proposal = otherJoinCidr(plan, join);
    const isDefault = plan.kubeOvnJoinCidr.length === 0;
    const facts = {
      problem: rival.kind,
      stated: [printCidr(join)],
      isDefault,
      other: [printCidr(rival.range)],
      proposal: proposal === null ? null : printCidr(proposal),
    };
    return [{ severity: 'error', place: { field: 'kubeOvnJoinCidr', item: isDefault ? null : item }, facts }];
  });
