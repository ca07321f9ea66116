import { hasOwnIpam } from '../../plan/pod-ipam';
import { usageOf } from '../../plan/usage';
import { agentCount, datastoreOf } from '../../plan/effective';
import { dataDirOf } from '../../plan/cni-dirs';
import { isOtherCni } from '../../plan/cni-of';
import { code } from '../markdown';
import type { TargetRole } from '../target';
import { runbookStep, withNotes, type Chapter } from './chapter';
import { isOnLinux, when, type RunbookFacts } from './runbook-facts';
import type { SharedTexts } from '../shared-texts';

/** More machines than this at once are joined in parts. @see https://docs.k3s.io/installation/requirements */
const JOIN_AT_ONCE = 50;

/** The order of installing with one line for each step of INSTALL.md, and what must not happen in between. */
export function installChapter(facts: RunbookFacts): Chapter {
  const { installing } = facts.texts;
  return {
    title: installing.title,
    intro: [
      ...(facts.plan.runningStack === null ? [] : [installing.existing]),
      withNotes(installing.intro, betweenSteps(facts)),
    ],
    steps: stepsOf(facts).map((name, index) =>
      runbookStep(installing.step(index + 1, facts.shared.install.steps[name])),
    ),
  };
}

/** The steps of INSTALL.md, without their files and commands, which grow with the machines. */
function stepsOf({ plan, targets }: RunbookFacts): readonly (keyof SharedTexts['install']['steps'])[] {
  const has = (role: TargetRole): boolean => targets.some((target) => target.role === role);
  return [
    ...(plan.airGap ? ['gather' as const] : []),
    ...(isOnLinux(plan) ? ['prepare' as const] : []),
    'firstServer',
    ...(isOtherCni(plan) ? ['cni' as const] : []),
    ...(targets.length > 1 ? ['token' as const] : []),
    ...(has('server') ? ['servers' as const] : []),
    ...(has('agent') ? ['agents' as const] : []),
    'check',
  ];
}

function betweenSteps({ plan, derived, servers, texts: { installing } }: RunbookFacts): readonly string[] {
  const datastore = datastoreOf(plan);
  const { nodes } = usageOf(plan, derived);
  return [
    installing.configFirst,
    installing.staysUp,
    ...when(servers > 1 && datastore === 'etcd', installing.oneAtATime),
    ...when(servers > 1, installing.sameOnAll(datastore === 'etcd')),
    ...when(agentCount(plan) > JOIN_AT_ONCE, installing.batches),
    ...when(nodes.capacity < nodes.need && !hasOwnIpam(plan), installing.fewBlocks(nodes.capacity)),
    installing.manifests(code(`${dataDirOf(plan)}/server/manifests`)),
  ];
}
