import type { Plan, PlanNode } from './plan';

/** The name under which a machine becomes a Node: K3s lowers capitals. Null when it is not known, empty when it has none. */
export const nodeNameOf = ({ nodeName, hostname }: PlanNode): string | null =>
  (nodeName || hostname)?.toLowerCase() ?? null;

/** A name no other listed node has: the wanted one, else with the first free number after it. */
export function freeNodeName(plan: Plan, index: number, wanted: string): string {
  const taken = new Set(plan.nodes.map((node, other) => (other === index ? null : nodeNameOf(node))));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
