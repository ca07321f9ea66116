import { hasOwnIpam } from '../../plan/pod-ipam';
import { runsAlready } from '../../plan/runs-already';
import { usageOf } from '../../plan/usage';
import { agentCount, datastoreOf } from '../../plan/effective';
import { dataDirOf } from '../../plan/cni-dirs';
import { stepIdsOf, titleOf, type StepId } from '../install-command';
import { code } from '../markdown';
import { runbookStep, withNotes, type Chapter } from './chapter';
import { when, type RunbookFacts } from './runbook-facts';

/** More machines than this at once are joined in parts. @see https://docs.k3s.io/installation/requirements */
const JOIN_AT_ONCE = 50;

/** The order of installing with one line for each step of INSTALL.md, and what must not happen in between. */
export function installChapter(facts: RunbookFacts): Chapter {
  const { installing } = facts.texts;
  return {
    title: installing.title,
    intro: [...when(runsAlready(facts.plan), installing.existing), withNotes(installing.intro, betweenSteps(facts))],
    steps: stepIdsOf(facts.plan).flatMap((id, index) =>
      ELSEWHERE.includes(id) ? [] : [runbookStep(installing.step(index + 1, titleOf(id, facts.shared.install)))],
    ),
  };
}

/** What the chapters before and after this one have, too. */
const ELSEWHERE: readonly StepId[] = ['gather', 'prepare', 'check'];

function betweenSteps({ plan, derived, servers, texts: { installing } }: RunbookFacts): readonly string[] {
  const datastore = datastoreOf(plan);
  const { nodes } = usageOf(plan, derived);
  return [
    installing.configFirst,
    installing.staysUp,
    ...when(servers > 1 && datastore === 'etcd', installing.oneAtATime(plan.disableAgent)),
    ...when(servers > 1, installing.sameOnAll(datastore === 'etcd')),
    ...when(agentCount(plan) > JOIN_AT_ONCE, installing.batches),
    ...when(nodes.capacity < nodes.need && !hasOwnIpam(plan), installing.fewBlocks(nodes.capacity)),
    ...when(plan.disableCloudController && plan.externalCloudController, installing.cloudController),
    installing.manifests(code(`${dataDirOf(plan)}/server/manifests`)),
  ];
}
