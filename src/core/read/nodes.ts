import { printAddress } from '../cidr/address';
import { EMPTY_NODE } from '../plan/empty-plan';
import { nodeNameOf } from '../plan/node-name';
import type { Plan } from '../plan/plan';
import { printField, type NodeText } from '../plan/plan-text';
import { MOST_NODES } from '../share/codec';
import { cellsOf, separatorOf, type Separator } from './nodes-cells';
import { columnOf, isHeader, type Column } from './nodes-columns';
import { addressOf, NodeDraft } from './nodes-draft';
import { readFreeLine } from './nodes-free';
import { readKubectlLine } from './nodes-kubectl';
import { left, leavesNode, shown, type NodeHabits, type NodeLeft, type NodeLine } from './nodes-line';

/** What became of one line. */
export interface NodeLineReading {
  /** Counted from 1, empty lines included. */
  readonly line: number;
  readonly text: string;
  readonly taken: readonly NodeText[];
  readonly left: readonly NodeLeft[];
}

export interface NodesReading {
  readonly nodes: readonly NodeText[];
  /** Every line that is not empty, in order. */
  readonly lines: readonly NodeLineReading[];
  /** How many lines at the end were not read, because the text is longer than any list of machines. */
  readonly cutLines: number;
}

/** What a text is read against. */
export interface NodesContext extends NodeHabits {
  /** Whose facts about all machines need not be repeated for one. */
  readonly plan: Plan;
  /** Nodes that stay; what repeats the name or an address of one is left. */
  readonly known: readonly NodeText[];
}

const MOST_LINES = 20_000;
const MOST_CHARACTERS = 2_000_000;
const LONGEST_LINE = 4000;

/**
 * Machines in a pasted text: tables with or without headings (commas, semicolons, tabs, blanks), `kubectl get nodes`, and
 * plain lists of addresses. Never throws; grows with the text.
 */
export function readNodes(text: string, context: NodesContext): NodesReading {
  const all = text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/);
  const rest = text.slice(MOST_CHARACTERS);
  // Half a line could be read as another machine than the one it names.
  const whole = rest === '' ? all : all.slice(0, -1);
  const lines = whole.slice(0, MOST_LINES);
  const cutLines = whole.length - lines.length + (rest === '' ? 0 : rest.split('\n').length);

  const read = lineReader(context);
  const settle = settler(context);
  const readings = recordsOf(lines).map(({ line, text: record }) => ({
    line,
    text: shown(record.trim()),
    ...settle(read(record)),
  }));
  return { nodes: readings.flatMap(({ taken }) => taken), lines: readings, cutLines };
}

// A cell that has more lines than this is a quote that nobody closed.
const MOST_LINES_OF_CELL = 70;

/** The lines that are not empty; those that a quoted cell spans are one. */
function recordsOf(lines: readonly string[]): readonly { readonly line: number; readonly text: string }[] {
  const records: { line: number; text: string }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    const rest = isOpen(line) ? lines.slice(index + 1, index + MOST_LINES_OF_CELL).findIndex(isOpen) : -1;
    records.push({ line: index + 1, text: lines.slice(index, index + rest + 2).join('\n') });
    index += rest + 1;
  }
  return records;
}

const isOpen = (line: string): boolean => (line.match(/"/g)?.length ?? 0) % 2 === 1;

interface Header {
  readonly separator: Separator;
  readonly columns: readonly (Column | null)[];
}

/** Reads line after line; a heading decides about those below it. */
function lineReader(habits: NodeHabits): (line: string) => NodeLine {
  let header: Header | null = null;
  return (line) => {
    if (line.length > LONGEST_LINE) return leavesNode(line, 'too-long');
    if (isRemark(line.trim())) return leavesNode(line.trim(), 'no-node');
    const ofKubectl = readKubectlLine(line, habits);
    if (ofKubectl !== null) {
      header = null;
      return ofKubectl;
    }
    const separator = header?.separator ?? separatorOf(line);
    const cells = cellsOf(line, separator);
    if (cells === null) return leavesNode(line.trim(), 'open-quote');
    if (isHeader(cells)) {
      header = { separator, columns: cells.map(columnOf) };
      const unused = cells.filter((cell) => cell !== '' && columnOf(cell) === null);
      return { found: [], left: [...unused.map((cell) => left(cell, 'column-not-used')), ...ofHeader(unused)] };
    }
    if (header !== null) return readRow(line, cells, header, habits);
    return readFreeLine(line, separator === 'wide-blanks' ? cells.flatMap((cell) => cell.split(/\s+/)) : cells, habits);
  };
}

// A comment, a prompt, or the name of a group in an inventory.
const isRemark = (line: string): boolean =>
  /^(#|\/\/|\$ )/.test(line) || (line.startsWith('[') && addressOf(line) === null);

const ofHeader = (unused: readonly string[]): readonly NodeLeft[] => (unused.length === 0 ? [left('', 'no-node')] : []);

function readRow(line: string, wide: readonly string[], { separator, columns }: Header, habits: NodeHabits): NodeLine {
  const draft = new NodeDraft(habits);
  const words = line.trim().split(/\s+/);
  // Terminals and chats fold blanks.
  const cells = separator === 'wide-blanks' && words.length === columns.length ? words : wide;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (column === undefined && cell !== '') draft.leave(cell, 'extra-cell');
    else if (column !== undefined && column !== null) draft.take(column, cell);
  }
  const row = draft.end();
  return row.found.length === 0 && row.left.length === 0 ? leavesNode(line.trim(), 'no-node') : row;
}

/** Decides, line after line, what is taken: the first that names a machine has it. */
function settler({ plan, known }: NodesContext): (content: NodeLine) => Pick<NodeLineReading, 'taken' | 'left'> {
  const had = new Map<string, string>();
  for (const node of known) for (const [key, by] of identities(node)) had.set(key, by);
  let room = MOST_NODES - known.length;
  return ({ found, left: before }) => {
    const taken: NodeText[] = [];
    const rest = [...before];
    for (const node of found) {
      const own = identities(node);
      const by = own.map(([key]) => had.get(key)).find((each) => each !== undefined);
      const named = node.nodeName ?? node.nodeIp ?? '';
      if (by !== undefined) rest.push(left(named, 'duplicate', by));
      else if (room <= 0) rest.push(left(named, 'too-many'));
      else {
        room -= 1;
        for (const [key, each] of own) had.set(key, each);
        taken.push(withoutCommon(node, plan));
      }
    }
    return { taken, left: rest };
  };
}

/** What a machine is known by: the name of its Node and its addresses, with how each is written. */
function identities({ nodeName, hostname, nodeIp }: NodeText): readonly (readonly [string, string])[] {
  const name = nodeNameOf({ ...EMPTY_NODE, nodeName: nodeName ?? null, hostname: hostname ?? null });
  const addresses = nodeIp?.split(',').flatMap((each) => addressOf(each) ?? []) ?? [];
  return [
    ...(name === null || name === '' ? [] : [[`name ${name}`, name] as const]),
    ...addresses.map((address) => [`${address.family} ${address.value}`, printAddress(address)] as const),
  ];
}

const COMMON = ['platform', 'platformRelease', 'raspberryPi', 'arch', 'kernel', 'storage', 'k3sVersion'] as const;

/** What is so for all machines is not repeated for one: links stay short. */
function withoutCommon(node: NodeText, plan: Plan): NodeText {
  const isCommon = (name: (typeof COMMON)[number]): boolean =>
    node[name] !== undefined && node[name] === (name === 'k3sVersion' ? plan.k3sVersion : printField(name, plan));
  const common = COMMON.filter(isCommon);
  if (common.length === 0) return node;
  const next: Record<string, string> = { ...node };
  for (const name of common) delete next[name];
  // The same fields, some of them left out.
  return next as NodeText;
}
