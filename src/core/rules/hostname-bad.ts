import { SOURCES } from '../k3s/source';
import { runsAgent } from '../plan/effective';
import type { Severity } from '../plan/finding';
import { freeNodeName, nodeNameOf } from '../plan/node-name';
import type { Plan, PlanNode } from '../plan/plan';
import { withNode } from '../plan/with-node';
import { defineRule } from './rule';

type NameProblem = 'empty' | 'localhost' | 'characters' | 'ends' | 'too-long';

export const hostnameBad = defineRule({
  id: 'hostname-bad',
  field: 'nodeName',
  sources: [
    SOURCES.requirements,
    SOURCES.seen,
    {
      kind: 'docs',
      label: 'Kubernetes docs, Object Names and IDs',
      url: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    },
  ],
  check: (plan) => plan.nodes.flatMap((node, index) => (runsAgent(plan, node) ? findingOf(plan, node, index) : [])),
  fix: (plan, { facts: { proposal }, place }) =>
    withNode(plan, place.node, (node) => ({ ...node, nodeName: proposal })),
});

function findingOf(plan: Plan, node: PlanNode, index: number) {
  const name = nodeNameOf(node);
  const problem = name === null ? null : problemOf(name);
  if (name === null || problem === null) return [];
  const severity: Severity = problem === 'localhost' ? 'warning' : 'error';
  const proposal = freeNodeName(plan, tidied(name) ?? `${node.role}-${index + 1}`);
  return [{ severity, place: { node: index }, facts: { name, problem, proposal } }];
}

// What Kubernetes takes as the name of a Node: parts between dots, each beginning and ending with a letter or digit.
const PART = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const LONGEST_NAME = 253;

function problemOf(name: string): NameProblem | null {
  if (name === '') return 'empty';
  if (name === 'localhost') return 'localhost';
  if (/[^a-z0-9.-]/.test(name)) return 'characters';
  if (name.length > LONGEST_NAME) return 'too-long';
  return name.split('.').every((part) => PART.test(part)) ? null : 'ends';
}

/** The name with what is not allowed put right; null when little of it would be left. */
function tidied(name: string): string | null {
  const parts = name.split('.').map((part) => part.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''));
  const joined = parts.filter((part) => part !== '').join('.');
  return problemOf(joined) === null ? joined : null;
}
