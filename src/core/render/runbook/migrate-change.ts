import { isSince } from '../../k3s/version';
import { calledName } from '../../plan/node-name';
import { agentCount, firstServer, serverCount } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { placeOf } from '../config-files';
import { code } from '../markdown';
import { shellWord, yamlString } from '../quote';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import { findBackend } from './migrate-commands';
import { LAST_WORDS, unknownBackend } from './migrate-facts';
import type { Migration } from './migrate-order';
import type { MigrateTexts } from './migrate-texts';
import { endOfLog, serviceCommand, showUnit } from './service-command';

/** The change itself: in the files first, then machine by machine. */
export const changeSteps = (plan: Plan, migration: Migration, texts: MigrateTexts): readonly RunbookStep[] => [
  ...stoppedStep(plan, migration, texts),
  editStep(plan, migration, texts),
  ...(plan.flannelConf === null
    ? []
    : [runbookStep(texts.change.conf(code(plan.flannelConf), code(migration.to.type)))]),
  ...(plan.disableAgent ? [restartStep(plan, texts)] : serverSteps(plan, texts)),
  ...(agentCount(plan) === 0
    ? []
    : [
        runbookStep(texts.change.rebootAgents, {
          where: texts.where.agents(agentCount(plan)),
          commands: ['reboot'],
          expect: [texts.change.ready],
        }),
      ]),
];

function stoppedStep(plan: Plan, { from, order }: Migration, { change, where }: MigrateTexts): readonly RunbookStep[] {
  const words = LAST_WORDS[from.name];
  const { runningK3sVersion: release } = plan;
  if (order !== 'stopped' || words === undefined || release === null) return [];
  const message = isSince(release, words.forgotten) ? unknownBackend(from.name) : words.text;
  return [
    runbookStep(change.log, {
      where: where.servers(serverCount(plan)),
      commands: [endOfLog(plan)],
      expect: [change.logExpect(code(message))],
    }),
  ];
}

function editStep(plan: Plan, { to, hasOptions, order }: Migration, { change, where }: MigrateTexts): RunbookStep {
  const line = `flannel-backend: ${yamlString(to.name)}`;
  const isOne = serverCount(plan) === 1;
  const options = hasOptions ? [change.options(code(`${to.name}=`))] : [];
  const file = placeOf('config.yaml');
  const replace = `sed -i ${shellWord(`s/^flannel-backend:.*/${line}/`)} ${file}`;
  const add = `printf '\\n%s\\n' ${shellWord(line)} >>${file}`;
  return runbookStep(
    withNotes(change.edit(code(line), isOne, order === 'stopped'), [change.editDropIn, change.editUnit, ...options]),
    {
      where: where.servers(serverCount(plan)),
      commands: [
        `if grep -qs '^flannel-backend:' ${file}; then ${replace}; else ${add}; fi`,
        findBackend,
        `${showUnit(plan)} | grep -n flannel-backend`,
      ],
      expect: [change.editExpect(code(line))],
    },
  );
}

function restartStep(plan: Plan, { change, where }: MigrateTexts): RunbookStep {
  return runbookStep(change.restartAgentless, {
    where: where.servers(serverCount(plan)),
    commands: [serviceCommand(plan, 'restart', 'k3s')],
    expect: [change.answers],
  });
}

function serverSteps(plan: Plan, { change, where }: MigrateTexts): readonly RunbookStep[] {
  const others = serverCount(plan) - 1;
  const node = firstServer(plan);
  const name = node === null ? null : calledName(node);
  const first = runbookStep(change.rebootFirst(others === 0), {
    where: where.firstServer(others === 0, name === null ? null : code(name)),
    commands: ['reboot'],
    expect: [change.ready],
  });
  if (others === 0) return [first];
  const rest = { where: where.otherServers(others), commands: ['reboot'], expect: [change.ready] };
  return [first, runbookStep(change.rebootServers, rest)];
}
