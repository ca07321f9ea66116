import type { Plan, PlanNode } from './plan';

/** The plan with one of the listed nodes changed; null where it lists no such node, or where `change` has no answer. */
export function withNode(plan: Plan, index: number | null, change: (node: PlanNode) => PlanNode | null): Plan | null {
  const node = index === null ? undefined : plan.nodes[index];
  if (index === null || node === undefined) return null;
  const changed = change(node);
  return changed === null ? null : { ...plan, nodes: plan.nodes.with(index, changed) };
}
