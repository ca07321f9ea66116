import { printAddress } from '../../../cidr/address';
import type { Role } from '../../../k3s/flags';
import { agentCount, listedNodes, serverCount } from '../../../plan/effective';
import { calledName } from '../../../plan/node-name';
import type { Plan, PlanNode } from '../../../plan/plan';
import { listenerEntries, nodeEntries, type Entry } from '../../config-entries';
import { commandOf, targetsOf, type Target } from '../../target';
import type { IsKnown } from './context';
import { isPlain, textsOf } from './templates';

/** One host of the inventory: a listed node, or a placeholder for all of a role that are not listed. */
export interface Machine {
  readonly name: string;
  readonly command: Role;
  readonly node: PlanNode | null;
  /** What belongs to this machine alone. */
  readonly own: readonly Entry[];
  /** Those of its keys that can be host variables, with their values, and those that cannot. */
  readonly variables: ReadonlyMap<string, string>;
  readonly notVariables: readonly string[];
}

// Names that Ansible or the collection's own tasks give a meaning. No folder ends with `_`, so adding one makes another name.
const TAKEN: ReadonlySet<string> = new Set(['all', 'ungrouped', 'k3s_cluster', 'localhost', '127.0.0.1']);

const hostName = (folder: string): string => (TAKEN.has(folder) ? `${folder}_` : folder);

/** Every host in the order of installing: the first server starts the cluster. */
export function machinesOf(plan: Plan, isKnown: IsKnown): readonly Machine[] {
  const listener = listenerEntries(plan);
  return targetsOf(plan).flatMap((target) => {
    const { role, node } = target;
    const name = node === null ? placeholderOf(plan, target) : hostName(target.folder);
    if (name === null || !isForLinux(plan, target)) return [];
    const command = commandOf(role);
    const own = [...nodeEntries(plan, node), ...(command === 'server' ? listener(node) : [])];
    return [{ name, command, node, own, ...variablesOf(own.filter(({ key }) => isKnown(key, command))) }];
  });
}

function variablesOf(own: readonly Entry[]): Pick<Machine, 'variables' | 'notVariables'> {
  const variables = new Map<string, string>();
  const notVariables: string[] = [];
  for (const entry of own) {
    if (isPlain(entry)) variables.set(entry.key, textsOf(entry).join(','));
    else notVariables.push(entry.key);
  }
  return { variables, notVariables };
}

/** K3s has no servers on Windows; agents there are nothing for this collection. */
const isForLinux = (plan: Plan, { role, node }: Target): boolean =>
  role !== 'agent' || (node?.platform ?? plan.platform) !== 'windows';

export const namesNotForLinux = (plan: Plan): readonly string[] =>
  targetsOf(plan).flatMap((target) =>
    target.node === null || isForLinux(plan, target) ? [] : [calledName(target.node) ?? target.folder],
  );

/** Capitals, as folders have none; a range of Ansible's where there are several. Null where none is planned yet. */
function placeholderOf(plan: Plan, { role }: Target): string | null {
  if (role === 'first-server') return 'FIRST_SERVER';
  const command = commandOf(role);
  const listed = listedNodes(plan, command).length;
  const [from, to] =
    command === 'server' ? [Math.max(listed, 1) + 1, serverCount(plan)] : [listed + 1, agentCount(plan)];
  if (to < from) return null;
  return `${command.toUpperCase()}_${from === to ? from : `[${from}:${to}]`}`;
}

/** Where Ansible reaches a machine, as far as the plan knows; behind NAT others reach the external address only. */
export function managementAddressOf({ node }: Machine): string | null {
  if (node === null) return null;
  const { nat, nodeIp, nodeExternalIp, hostAddresses } = node;
  const [address] = nat ? [...nodeExternalIp, ...nodeIp] : [...nodeIp, ...nodeExternalIp, ...hostAddresses];
  return address === undefined ? null : printAddress(address);
}
