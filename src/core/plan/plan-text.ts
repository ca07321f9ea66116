import {
  NODE_FIELD_NAMES,
  NODE_FIELDS,
  PLAN_FIELD_NAMES,
  PLAN_FIELDS,
  type FieldOf,
  type NodeTextField,
  type PlanTextField,
} from './fields';
import type { Finding } from './finding';
import { EMPTY_NODE, EMPTY_PLAN } from './empty-plan';
import type { Field, Plan, PlanNode } from './plan';

export type NodeText = { readonly [F in NodeTextField]?: string };

/**
 * The text of every field as a person or a link wrote it. A missing field is not set; an empty text is set to nothing,
 * which K3s treats differently (an empty `flannel-backend` stops it). Lists are one text with commas.
 */
export type PlanText = { readonly [F in PlanTextField]?: string } & { readonly nodes?: readonly NodeText[] };

/** A text read: the plan it gives, what there is to say, and which fields kept an earlier value because theirs does not parse. */
export interface PlanReading {
  readonly text: PlanText;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly stale: readonly { readonly field: Field; readonly node: number | null }[];
}

/** What one field, one node or all nodes give to a reading. */
interface Part<T> extends Pick<PlanReading, 'findings' | 'stale'> {
  readonly value: T;
}

// Indexing a mapped type by a union loses the link between name and type; the tables themselves are checked field by field.
type AnyField = FieldOf<unknown>;

interface Fallbacks {
  /** The value of a field that has no text. */
  readonly unset: unknown;
  /** The value of a field whose text does not parse. */
  readonly unread: unknown;
}

function readField(
  known: AnyField,
  place: { readonly field: Field; readonly node: number | null },
  text: string | undefined,
  { unset, unread }: Fallbacks,
): Part<unknown> {
  if (text === undefined) return { value: unset, findings: [], stale: [] };
  const { value, remarks } = known.read(text);
  const findings = remarks.map(({ id, severity, item, facts }) => ({ id, severity, place: { ...place, item }, facts }));
  return value === null ? { value: unread, findings, stale: [place] } : { value, findings, stale: [] };
}

/**
 * Reads the text of a whole plan. A field that does not parse keeps the value of the reading before (else K3s's default)
 * and gets an error finding. Fields whose text is unchanged are not read again.
 */
export function readPlan(text: PlanText, before: PlanReading | null = null): PlanReading {
  const fields = PLAN_FIELD_NAMES.map((name) => [name, readPlanField(name, text[name], before)] as const);
  const nodes =
    before !== null && before.text.nodes === text.nodes ? keptNodes(before) : readNodes(text.nodes ?? [], before);
  const parts = [...fields.map(([, part]) => part), nodes];
  const values = Object.fromEntries(fields.map(([name, { value }]) => [name, value]));
  return {
    text,
    // Every field under its own name, read as the table of fields types it.
    plan: { ...values, nodes: nodes.value } as unknown as Plan,
    findings: parts.flatMap(({ findings }) => findings),
    stale: parts.flatMap(({ stale }) => stale),
  };
}

function readPlanField(field: PlanTextField, text: string | undefined, before: PlanReading | null): Part<unknown> {
  const place = { field, node: null };
  const unset = EMPTY_PLAN[field];
  if (before === null || before.text[field] !== text)
    return readField(PLAN_FIELDS[field] as AnyField, place, text, { unset, unread: before?.plan[field] ?? unset });
  const isHere = (other: { readonly field: Field; readonly node: number | null }): boolean =>
    other.field === field && other.node === null;
  return {
    value: before.plan[field],
    findings: before.findings.filter((finding) => isHere(finding.place)),
    stale: before.stale.filter(isHere),
  };
}

const keptNodes = ({ plan, findings, stale }: PlanReading): Part<readonly PlanNode[]> => ({
  value: plan.nodes,
  findings: findings.filter(({ place }) => place.node !== null),
  stale: stale.filter(({ node }) => node !== null),
});

function readNodes(texts: readonly NodeText[], before: PlanReading | null): Part<readonly PlanNode[]> {
  const nodes = texts.map((text, index) => readNode(text, index, before));
  return {
    value: nodes.map(({ value }) => value),
    findings: nodes.flatMap(({ findings }) => findings),
    stale: nodes.flatMap(({ stale }) => stale),
  };
}

function readNode(text: NodeText, node: number, before: PlanReading | null): Part<PlanNode> {
  const beforeNode = before === null ? undefined : nodeBefore(text, node, before);
  const fields = NODE_FIELD_NAMES.map((field) => {
    const unset = EMPTY_NODE[field];
    const fallbacks = { unset, unread: beforeNode?.[field] ?? unset };
    return [field, readField(NODE_FIELDS[field] as AnyField, { field, node }, text[field], fallbacks)] as const;
  });
  return {
    // As for the plan.
    value: Object.fromEntries(fields.map(([field, { value }]) => [field, value])) as unknown as PlanNode,
    findings: fields.flatMap(([, { findings }]) => findings),
    stale: fields.flatMap(([, { stale }]) => stale),
  };
}

// A row that was deleted or put in between moves the others: they are known by their text, which is the same object still.
// Without such a move the row at the same index is the one that was edited.
function nodeBefore(text: NodeText, index: number, before: PlanReading): PlanNode | undefined {
  const same = before.text.nodes?.indexOf(text) ?? -1;
  return before.plan.nodes[same === -1 ? index : same];
}

const isUnset = (value: unknown): value is null | readonly [] =>
  value === null || (Array.isArray(value) && value.length === 0);

/** The text of one field of a plan, or undefined when it says no more than a new plan does. */
export function printField(name: PlanTextField, plan: Plan): string | undefined {
  const value = plan[name];
  if (isUnset(value) || value === EMPTY_PLAN[name]) return undefined;
  return (PLAN_FIELDS[name] as AnyField).print(value);
}

/** The canonical text of a plan; `readPlan` of it gives the plan back. */
export function printPlan(plan: Plan): PlanText {
  const text: Record<string, string | readonly NodeText[]> = {};
  for (const name of PLAN_FIELD_NAMES) {
    const printed = printField(name, plan);
    if (printed !== undefined) text[name] = printed;
  }
  if (plan.nodes.length > 0) text['nodes'] = plan.nodes.map(printNode);
  // Only names of fields were written.
  return text as PlanText;
}

export function printNode(node: PlanNode): NodeText {
  const text: Record<string, string> = {};
  for (const name of NODE_FIELD_NAMES) {
    const value = node[name];
    const isStated = !isUnset(value) && (value !== EMPTY_NODE[name] || name === 'role');
    if (isStated) text[name] = (NODE_FIELDS[name] as AnyField).print(value);
  }
  // Likewise.
  return text as NodeText;
}
