import { NODE_FIELD_NAMES, NODE_FIELDS, PLAN_FIELD_NAMES } from './fields';
import type { Field, Plan, PlanNode } from './plan';
import { printField, printNode, type NodeText, type PlanText } from './plan-text';

/**
 * The text after a repair: fields whose value the repair changed get their canonical text, and so do the fields named;
 * every other text stays as it was typed.
 */
export function applyPlan(text: PlanText, from: Plan, to: Plan, rewrite: readonly Field[] = []): PlanText {
  const next: Record<string, string | readonly NodeText[] | undefined> = { ...text };
  for (const name of PLAN_FIELD_NAMES) {
    if (from[name] === to[name] && !rewrite.includes(name)) continue;
    const printed = printField(name, to);
    if (printed === undefined) delete next[name];
    else next[name] = printed;
  }
  if (from.nodes !== to.nodes || rewrite.some((name) => name in NODE_FIELDS))
    next['nodes'] = to.nodes.map((node, index) => applyNode(text.nodes ?? [], from.nodes, node, index, rewrite));
  // Only names of fields were written.
  return next as PlanText;
}

function applyNode(
  texts: readonly NodeText[],
  from: readonly PlanNode[],
  to: PlanNode,
  index: number,
  rewrite: readonly Field[],
): NodeText {
  // A node that is the same object still may have moved; one that was edited has its place.
  const same = from.indexOf(to);
  const place = same === -1 ? index : same;
  const [text, before] = [texts[place], from[place]];
  const printed = printNode(to);
  if (text === undefined || before === undefined) return printed;
  const next: Record<string, string | undefined> = { ...printed };
  for (const name of NODE_FIELD_NAMES) {
    const isNamed = rewrite.includes(name) && NODE_FIELDS[name].read(text[name] ?? '').value !== null;
    // What does not parse stays for its author: no repair of another field or node knows what was meant.
    if (before[name] === to[name] && !isNamed) next[name] = text[name];
  }
  // Likewise.
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as NodeText;
}
