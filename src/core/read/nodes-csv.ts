import { csvOf } from '../map/csv';
import { keysOf } from '../keys-of';
import { keyOf, NODE_FIELD_NAMES } from '../plan/fields';
import type { NodeText } from '../plan/plan-text';

const ALWAYS: readonly string[] = ['nodeName', 'role', 'nodeIp'];

/** The nodes as a table for a spreadsheet, headed by K3s's names; `readNodes` takes it back. */
export function nodesCsv(nodes: readonly NodeText[]): string {
  const used = new Set<string>(nodes.flatMap((node) => keysOf(node)));
  const others = NODE_FIELD_NAMES.filter((name) => used.has(name) && !ALWAYS.includes(name));
  const columns = ['nodeName', 'role', 'nodeIp', ...others] as const;
  return csvOf([
    columns.map(keyOf),
    ...nodes.map((node) => columns.map((name) => (name === 'role' ? (node.role ?? 'server') : (node[name] ?? '')))),
  ]);
}
