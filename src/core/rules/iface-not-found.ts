import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import type { Severity } from '../plan/finding';
import type { Plan, PlanNode } from '../plan/plan';
import { defineRule } from './rule';

type IfaceProblem = 'loopback' | 'too-long' | 'characters';

/** Only what is certain without having seen the machine: names that no Linux interface has, and loopback. */
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
      ...plan.nodes.flatMap((node, index) => (isLookedUp(plan, node) ? findingOf(node.flannelIface, index) : [])),
    ];
  },
});

// Flannel looks for it, and so does K3s itself for a node's addresses when node-ip does not give them.
const isLookedUp = (plan: Plan, { nodeIp }: PlanNode): boolean =>
  flannelBackendOf(plan) !== 'none' || nodeIp.length === 0;

function findingOf(iface: string | null, node: number | null) {
  const problem = iface === null || iface === '' ? null : problemOf(iface);
  const severity: Severity = 'error';
  return problem === null ? [] : [{ severity, place: { node }, facts: { iface, problem } }];
}

// IFNAMSIZ is 16 with the final zero, so a name has at most 15 bytes.
const LONGEST_NAME = 15;

function problemOf(iface: string): IfaceProblem | null {
  if (iface === 'lo') return 'loopback';
  if (/[/\s]/.test(iface)) return 'characters';
  return iface.length > LONGEST_NAME ? 'too-long' : null;
}
