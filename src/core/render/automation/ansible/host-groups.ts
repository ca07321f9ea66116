import type { Role } from '../../../k3s/flags';
import { datastoreOf } from '../../../plan/effective';
import type { Plan } from '../../../plan/plan';
import { DATASTORE_VARIABLE } from '../../config-files';
import { comment, yamlString } from '../../quote';
import type { AnsibleTexts } from './ansible-texts';
import { differingText } from './config-text';
import type { Context } from './context';
import { managementAddressOf, namesNotForLinux, type Machine } from './machines';
import { variableOf } from './templates';
import { configLines, type Lines } from './yaml-lines';

/** The groups `server` and `agent`; the first host of `server` starts the cluster. */
export function hostGroups(context: Context): Lines {
  const { plan, texts, machines } = context;
  const others = namesNotForLinux(plan);
  return [
    comment(texts.hosts),
    ...(machines.some(({ node }) => node === null) ? [comment(texts.placeholders)] : []),
    'server:',
    [...hostsOfGroup(context, 'server'), ...datastoreLines(plan, texts)],
    ...(others.length === 0 ? [] : [comment(texts.notLinux(others))]),
    'agent:',
    hostsOfGroup(context, 'agent'),
  ];
}

function hostsOfGroup(context: Context, command: Role): Lines {
  const own = context.machines.filter((machine) => machine.command === command);
  if (own.length === 0) return ['hosts: {}'];
  return ['hosts:', ...own.map((machine) => hostLines(context, machine))];
}

/** One host, its variables below it. */
function hostLines(context: Context, machine: Machine): Lines {
  const { texts, shared } = context;
  const { name, node, command } = machine;
  const address = managementAddressOf(machine);
  return [
    ...machine.notVariables.flatMap((key) => (shared.has(key) ? [] : [comment(texts.leftOut.template(key))])),
    `${yamlString(name)}:`,
    [
      ...(address === null ? [] : [`ansible_host: ${yamlString(address)}`]),
      ...[...machine.variables].flatMap(([key, value]) =>
        shared.has(key) ? [] : [`${variableOf(key)}: ${yamlString(value)}`],
      ),
      ...(node === null || node.ownSettings.length === 0
        ? []
        : [comment(texts.differs), ...configLines(`${command}_config_yaml`, differingText(context, machine, node))]),
    ],
  ];
}

/** In the group of servers only: agents would get the address of the datastore into their service's environment, too. */
const datastoreLines = (plan: Plan, texts: AnsibleTexts): Lines =>
  datastoreOf(plan) === 'external'
    ? [
        'vars:',
        [
          comment(texts.datastore('vault_datastore_endpoint')),
          `extra_service_envs: ["${DATASTORE_VARIABLE}='{{ vault_datastore_endpoint }}'"]`,
        ],
      ]
    : [];
