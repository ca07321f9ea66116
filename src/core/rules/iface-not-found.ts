import { SOURCES } from '../k3s/source';
import { flannelBackendOf, flannelIfaceOf } from '../plan/effective';
import type { Severity } from '../plan/finding';
import type { Plan, PlanNode } from '../plan/plan';
import { defineRule } from './rule';

type IfaceProblem = 'loopback' | 'too-long' | 'characters' | 'absent';

/** Only what is certain: names that no Linux interface has, loopback, and what a machine with known interfaces lacks. */
export const ifaceNotFound = defineRule({
  id: 'iface-not-found',
  field: 'flannelIface',
  sources: [
    SOURCES.seen,
    {
      kind: 'source',
      label: 'Linux source, net/core/dev.c (dev_valid_name)',
      url: 'https://github.com/torvalds/linux/blob/master/net/core/dev.c',
    },
  ],
  check: (plan) => {
    const followsPlan = (node: PlanNode): boolean => node.flannelIface === null && isLookedUp(plan, node);
    const isPlanUsed = plan.nodes.length === 0 || plan.nodes.some(followsPlan);
    return [
      ...(isPlanUsed ? findingOf(plan.flannelIface, null) : []),
      ...plan.nodes.flatMap((node, index) => (isLookedUp(plan, node) ? onMachine(plan, node, index) : [])),
    ];
  },
});

// Flannel looks for it, and so does K3s itself for a node's addresses when node-ip does not give them.
const isLookedUp = (plan: Plan, { nodeIp }: PlanNode): boolean =>
  flannelBackendOf(plan) !== 'none' || nodeIp.length === 0;

/** What is wrong with the interface of a listed machine: as written there, or that the machine is known to lack it. */
function onMachine(plan: Plan, node: PlanNode, index: number) {
  const written = findingOf(node.flannelIface, index);
  const iface = flannelIfaceOf(plan, node);
  const known = node.interfaces.map(({ name }) => name);
  if (written.length > 0 || !iface || problemOf(iface) !== null || known.length === 0 || known.includes(iface))
    return written;
  return found(iface, 'absent', index, known);
}

function findingOf(iface: string | null, node: number | null) {
  const problem = iface === null || iface === '' ? null : problemOf(iface);
  return iface === null || problem === null ? [] : found(iface, problem, node);
}

function found(iface: string, problem: IfaceProblem, node: number | null, known: readonly string[] = []) {
  const severity: Severity = 'error';
  return [{ severity, place: { node }, facts: { iface, problem, known } }];
}

// IFNAMSIZ is 16 with the final zero, so a name has at most 15 bytes.
const LONGEST_NAME = 15;

function problemOf(iface: string): IfaceProblem | null {
  if (iface === 'lo') return 'loopback';
  if (/[/\s]/.test(iface)) return 'characters';
  return iface.length > LONGEST_NAME ? 'too-long' : null;
}
