import { laterOf } from '../../k3s/later';
import { agentCount, datastoreOf } from '../../plan/effective';
import { scriptOf } from '../install-command';
import { code } from '../markdown';
import type { Plan } from '../../plan/plan';
import { hasOwnIpam } from '../../plan/pod-ipam';
import { runbookStep as step, withNotes, type RunbookStep } from './chapter';
import { when, type RunbookFacts } from './runbook-facts';
import { serviceCommand } from './service-command';
import type { DayTwoTexts } from './runbook-texts';

/** Machines that come, go and restart. */
export const nodeSteps = (facts: RunbookFacts): readonly RunbookStep[] => [
  addAgentStep(facts),
  addServerStep(facts),
  ...(facts.machines > 1 ? [replaceStep(facts)] : []),
  restartStep(facts),
];

const SCRIPTS = { agent: `sh ${scriptOf('agent')}`, server: `sh ${scriptOf('server')}` } as const;

function addAgentStep({ plan, derived, targets, texts: { dayTwo } }: RunbookFacts): RunbookStep {
  const hasFiles = targets.some(({ role, node }) => role === 'agent' && node === null);
  const { nodeCapacity: room, nodesNow } = derived;
  const text = room === 0n ? dayTwo.addAgentWithoutRoom : dayTwo.addAgent(room, nodesNow);
  return step(withNotes(text, joinNotes(plan, hasFiles, dayTwo)), {
    where: dayTwo.joining,
    commands: [`${SCRIPTS.agent} ${hasFiles ? "'agent'" : 'FOLDER'}`],
    expect: [dayTwo.joined(!hasOwnIpam(plan))],
  });
}

/** @param hasFiles Whether the files have a folder for machines that are not listed. */
const joinNotes = ({ nodes }: Plan, hasFiles: boolean, dayTwo: DayTwoTexts): readonly string[] => [
  ...when(!hasFiles, dayTwo.newFiles),
  ...when(nodes.length > 0, dayTwo.firewallOthers),
];

function addServerStep({ plan, servers, targets, texts: { dayTwo } }: RunbookFacts): RunbookStep {
  const datastore = datastoreOf(plan);
  if (datastore === 'sqlite')
    return step(laterOf('datastore', plan.k3sVersion) === 'never' ? dayTwo.sqliteStays : dayTwo.sqliteToEtcd);
  const hasFiles = targets.some(({ role, node }) => role === 'server' && node === null);
  const notes = [...joinNotes(plan, hasFiles, dayTwo), ...when(datastore === 'etcd', dayTwo.addServerEtcd(servers))];
  return step(withNotes(dayTwo.addServer, notes), {
    where: dayTwo.joining,
    commands: [`${SCRIPTS.server} ${hasFiles ? "'server'" : 'FOLDER'}`],
    expect: [plan.disableAgent ? dayTwo.joinedAgentless : dayTwo.joined(!hasOwnIpam(plan))],
  });
}

/** How is what the chapter about cleaning up begins with; here is what a machine that replaces another has to know. */
function replaceStep({ plan, servers, chapters, texts: { dayTwo } }: RunbookFacts): RunbookStep {
  const isEtcd = datastoreOf(plan) === 'etcd' && servers > 1;
  const notes = [
    dayTwo.passwordGone,
    ...when(!hasOwnIpam(plan), dayTwo.blockIsFree),
    ...when(isEtcd, dayTwo.firstServer(code('cluster-init'))),
  ];
  return step(withNotes(dayTwo.remove(chapters.cleanUp), notes));
}

function restartStep({ plan, machines, texts: { dayTwo } }: RunbookFacts): RunbookStep {
  const hasAgents = agentCount(plan) > 0;
  return step(dayTwo.restart, {
    where: machines > 1 ? dayTwo.restartServers(hasAgents) : null,
    commands: [
      serviceCommand(plan, 'restart', 'k3s'),
      ...when(hasAgents, `${serviceCommand(plan, 'restart', 'k3s-agent')} # agent`),
    ],
    expect: [machines > 1 ? dayTwo.restartExpect : dayTwo.restarted],
  });
}
