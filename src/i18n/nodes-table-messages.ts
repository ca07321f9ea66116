import type { PatternField, PatternProblem } from '../core/plan/node-pattern';
import type { NodeLeftReason } from '../core/read/nodes-line';

/** What is said about many nodes at once. */
export interface NodesTableMessages {
  readonly table: string;
  readonly columns: Readonly<Record<NodeColumn, string>>;
  /** Name of an input in a row, for those who do not see the columns. */
  readonly cell: (column: string, node: string) => string;
  readonly details: string;
  readonly detailsOf: (node: string) => string;
  readonly showMore: (shown: string, total: string) => string;
  readonly paste: { readonly title: string; readonly label: string; readonly hint: string };
  readonly role: { readonly label: string; readonly hint: string };
  readonly add: string;
  readonly replace: string;
  readonly undo: string;
  readonly undone: string;
  readonly took: (nodes: number, lines: number) => string;
  readonly cut: (lines: string) => string;
  readonly result: string;
  readonly resultColumns: Readonly<Record<'line' | 'outcome', string>>;
  readonly taken: (node: string) => string;
  readonly left: Readonly<Record<NodeLeftReason, (text: string, by: string) => string>>;
  readonly showAll: (total: string) => string;
  readonly copyCsv: string;
  readonly number: {
    readonly title: string;
    readonly hint: string;
    readonly fields: Readonly<Record<PatternField, { readonly label: string; readonly hint: string }>>;
    readonly problems: Readonly<Record<PatternProblem, (text: string, room: string) => string>>;
    readonly preview: (count: string, first: string, last: string) => string;
    readonly one: (node: string) => string;
    readonly add: (count: string) => string;
    readonly added: (count: string) => string;
  };
}

export type NodeColumn = 'name' | 'role' | 'ipv4' | 'ipv6' | 'external' | 'place' | 'actions';
