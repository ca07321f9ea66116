import type { Role } from '../k3s/flags';
import { agentCount, listedNodes, nodeCount, peakNodeCount, serverCount } from '../plan/effective';
import { calledName } from '../plan/node-name';
import type { Plan, PlanNode } from '../plan/plan';
import { remembered } from '../plan/remembered';

export type TargetRole = 'first-server' | 'server' | 'agent';

/** Machines that share one config.yaml: a listed node, or all of a role that are not listed. */
export interface Target {
  readonly role: TargetRole;
  readonly node: PlanNode | null;
  /** Where the node stands in the plan's list; null for a role. */
  readonly index: number | null;
  /** The folder of its file, unique among all targets whatever the letter case. */
  readonly folder: string;
}

export const commandOf = (role: TargetRole): Role => (role === 'agent' ? 'agent' : 'server');

/** Folders of the files of CNIs. */
export const CNI_FOLDERS = ['calico', 'canal', 'cilium', 'kube-ovn', 'antrea', 'kube-router', 'multus'] as const;

// Names that stand beside the folders; a node of that name gets a number.
const TAKEN: readonly string[] = [
  'first-server',
  'server',
  'agent',
  'install-first-server.sh',
  'install-server.sh',
  'install-agent.sh',
  'install.md',
  'install.sh',
  'k3s',
  'plan.json',
  'runbook.md',
  'verify.sh',
  'hosts',
  'automation',
  ...CNI_FOLDERS,
];

/** A node's name as a folder: nothing in it can leave the place where it is unpacked, or be an option of a command. */
function folderName(node: PlanNode): string {
  const plain = (calledName(node) ?? '').toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
  return plain
    .replace(/^[._-]+/, '')
    .slice(0, 63)
    .replace(/[._-]+$/, '');
}

/** Gives every name once: the second `node` becomes `node-2`. */
function uniqueNames(taken: Set<string>): (name: string) => string {
  const next = new Map<string, number>();
  return (name) => {
    let unique = name;
    let number = next.get(name) ?? 2;
    while (taken.has(unique)) unique = `${name}-${number++}`;
    next.set(name, number);
    taken.add(unique);
    return unique;
  };
}

/** Every file to write, in the order of installing: the server that starts the cluster, the other servers, the agents. */
export const targetsOf = remembered((plan: Plan): readonly Target[] => {
  const unique = uniqueNames(new Set(TAKEN));
  return [...roleTargets(plan, 'server', unique), ...roleTargets(plan, 'agent', unique)];
});

function roleTargets(plan: Plan, command: Role, unique: (name: string) => string): readonly Target[] {
  const listed: Target[] = [];
  for (const [index, node] of plan.nodes.entries()) {
    if (node.role !== command) continue;
    const role = command === 'server' && listed.length === 0 ? 'first-server' : command;
    const folder = unique(folderName(node) || `${command}-${listed.length + 1}`);
    listed.push({ role, node, index, folder });
  }
  const first = command === 'server' && listed.length === 0 ? [unlisted('first-server')] : [];
  return [...first, ...listed, ...(hasUnlisted(plan, command) ? [unlisted(command)] : [])];
}

const unlisted = (role: TargetRole): Target => ({ role, node: null, index: null, folder: role });

/** Whether machines of a role are planned that the list does not name; growth without a role means agents. */
function hasUnlisted(plan: Plan, command: Role): boolean {
  const named = listedNodes(plan, command).length;
  if (command === 'server') return serverCount(plan) > Math.max(named, 1);
  return agentCount(plan) > named || peakNodeCount(plan) > nodeCount(plan);
}
