import { SOURCES } from '../k3s/source';
import { runsAgent } from '../plan/effective';
import type { Severity } from '../plan/finding';
import { freeNodeName, nodeNameOf } from '../plan/node-name';
import type { Plan } from '../plan/plan';
import { withNode } from '../plan/with-node';
import { defineRule } from './rule';

const severity: Severity = 'error';

export const hostnameDuplicate = defineRule({
  id: 'hostname-duplicate',
  field: 'nodeName',
  sources: [
    SOURCES.requirements,
    { kind: 'docs', label: 'K3s docs, Architecture', url: 'https://docs.k3s.io/architecture' },
  ],
  check: (plan) => {
    const firstWith = new Map<string, number>();
    return plan.nodes.flatMap((node, index) => {
      const name = runsAgent(plan, node) ? nodeNameOf(node) : null;
      if (name === null || name === '') return [];
      const first = firstWith.get(name);
      if (first === undefined) firstWith.set(name, index);
      return first === undefined ? [] : [findingOf(plan, name, first, index)];
    });
  },
  fix: (plan, { facts: { proposal }, place }) =>
    withNode(plan, place.node, (node) => ({ ...node, nodeName: proposal })),
});

const findingOf = (plan: Plan, name: string, first: number, index: number) => ({
  severity,
  place: { node: index },
  facts: { name, first: first + 1, second: index + 1, proposal: freeNodeName(plan, name) },
});
