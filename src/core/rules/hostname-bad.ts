import { SOURCES } from '../k3s/source';
import { runsAgent } from '../plan/effective';
import type { Severity } from '../plan/finding';
import { freeNodeName, nodeNameOf } from '../plan/node-name';
import type { Plan } from '../plan/plan';
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
  check: (plan) => plan.nodes.flatMap((_, index) => findingOf(plan, index)),
  fix: (plan, { facts: { proposal }, place: { node: index } }) => {
    const node = index === null ? undefined : plan.nodes[index];
    if (index === null || node === undefined) return null;
    return { ...plan, nodes: plan.nodes.with(index, { ...node, nodeName: proposal }) };
  },
});

function findingOf(plan: Plan, index: number) {
  const node = plan.nodes[index];
  if (node === undefined || !runsAgent(plan, node)) return [];
  const name = nodeNameOf(node);
  const problem = name === null ? null : problemOf(name);
  if (problem === null) return [];
  const severity: Severity = problem === 'localhost' ? 'warning' : 'error';
  const proposal = freeNodeName(plan, tidied(name ?? '') ?? `${node.role}-${index + 1}`);
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
