import type { Plan, PlanNode } from './plan';
import { remembered } from './remembered';

/** What people call a machine; null when it has no name. */
export const calledName = ({ nodeName, hostname }: Pick<PlanNode, 'nodeName' | 'hostname'>): string | null =>
  nodeName || hostname || null;

/** The name under which a machine becomes a Node: K3s lowers capitals. Null when it is not known, empty when it has none. */
export const nodeNameOf = ({ nodeName, hostname }: PlanNode): string | null =>
  (nodeName || hostname)?.toLowerCase() ?? null;

const namesOf = remembered((nodes: Plan['nodes']) => ({
  taken: new Set(nodes.map(nodeNameOf)),
  free: new Map<string, string>(),
}));

/** A name no listed node has: the wanted one, else with the first free number after it. */
export function freeNodeName({ nodes }: Plan, wanted: string): string {
  const { taken, free } = namesOf(nodes);
  const known = free.get(wanted);
  if (known !== undefined) return known;
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  free.set(wanted, name);
  return name;
}
