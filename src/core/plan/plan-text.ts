import { NODE_FIELDS, PLAN_FIELDS, type FieldOf, type NodeTextField, type PlanTextField } from './fields';
import type { Finding } from './finding';
import { EMPTY_NODE, EMPTY_PLAN, type Field, type Plan, type PlanNode } from './plan';

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

interface FieldReading<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
  readonly isStale: boolean;
}

// Indexing a mapped type by a union loses the link between name and type; the tables themselves are checked field by field.
type AnyField = FieldOf<unknown>;

function readField(
  known: AnyField,
  name: Field,
  node: number | null,
  text: string | undefined,
  fallback: unknown,
  unset: unknown,
): FieldReading<unknown> {
  if (text === undefined) return { value: unset, findings: [], isStale: false };
  const reading = known.read(text);
  const findings = reading.remarks.map(({ id, severity, item, facts }) => ({
    id,
    severity,
    place: { field: name, node, item },
    facts,
  }));
  return { value: reading.value ?? fallback, findings, isStale: reading.value === null };
}

/**
 * Reads the text of a whole plan. A field that does not parse keeps the value of the reading before (else K3s's default)
 * and gets an error finding. Fields whose text is unchanged are not read again.
 */
export function readPlan(text: PlanText, before: PlanReading | null = null): PlanReading {
  const findings: Finding[] = [];
  const stale: PlanReading['stale'][number][] = [];
  const plan: Record<string, unknown> = { ...EMPTY_PLAN };

  for (const name of Object.keys(PLAN_FIELDS) as PlanTextField[]) {
    const unset = EMPTY_PLAN[name];
    if (before !== null && before.text[name] === text[name]) {
      plan[name] = before.plan[name];
      findings.push(...before.findings.filter(({ place }) => place.field === name && place.node === null));
      if (before.stale.some(({ field, node }) => field === name && node === null))
        stale.push({ field: name, node: null });
      continue;
    }
    const reading = readField(
      PLAN_FIELDS[name] as AnyField,
      name,
      null,
      text[name],
      before?.plan[name] ?? unset,
      unset,
    );
    plan[name] = reading.value;
    findings.push(...reading.findings);
    if (reading.isStale) stale.push({ field: name, node: null });
  }

  plan['nodes'] =
    before !== null && before.text.nodes === text.nodes
      ? before.plan.nodes
      : (text.nodes ?? []).map((nodeText, index) => {
          const node = readNode(nodeText, index, before);
          findings.push(...node.findings);
          stale.push(...node.stale);
          return node.value;
        });
  if (before !== null && before.text.nodes === text.nodes) {
    findings.push(...before.findings.filter(({ place }) => place.node !== null));
    stale.push(...before.stale.filter(({ node }) => node !== null));
  }
  return { text, plan: plan as unknown as Plan, findings, stale };
}

function readNode(
  text: NodeText,
  index: number,
  before: PlanReading | null,
): { value: PlanNode; findings: Finding[]; stale: PlanReading['stale'][number][] } {
  const beforeNode = before === null ? undefined : nodeBefore(text, index, before);
  const findings: Finding[] = [];
  const stale: PlanReading['stale'][number][] = [];
  const node: Record<string, unknown> = { ...EMPTY_NODE };
  for (const name of Object.keys(NODE_FIELDS) as NodeTextField[]) {
    const unset = EMPTY_NODE[name];
    const fallback = beforeNode?.[name] ?? unset;
    const reading = readField(NODE_FIELDS[name] as AnyField, name, index, text[name], fallback, unset);
    node[name] = reading.value;
    findings.push(...reading.findings);
    if (reading.isStale) stale.push({ field: name, node: index });
  }
  return { value: node as unknown as PlanNode, findings, stale };
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
  for (const name of Object.keys(PLAN_FIELDS) as PlanTextField[]) {
    const printed = printField(name, plan);
    if (printed !== undefined) text[name] = printed;
  }
  if (plan.nodes.length > 0) text['nodes'] = plan.nodes.map(printNode);
  return text as PlanText;
}

export function printNode(node: PlanNode): NodeText {
  const text: Record<string, string> = {};
  for (const name of Object.keys(NODE_FIELDS) as NodeTextField[]) {
    const value = node[name];
    if (!isUnset(value)) text[name] = (NODE_FIELDS[name] as AnyField).print(value);
  }
  return text as NodeText;
}

/**
 * The text after a repair: fields whose value the repair changed get their canonical text, and so do the fields named;
 * every other text stays as it was typed.
 */
export function applyPlan(text: PlanText, from: Plan, to: Plan, rewrite: readonly Field[] = []): PlanText {
  const next: Record<string, string | readonly NodeText[] | undefined> = { ...text };
  for (const name of Object.keys(PLAN_FIELDS) as PlanTextField[]) {
    if (from[name] === to[name] && !rewrite.includes(name)) continue;
    const printed = printField(name, to);
    if (printed === undefined) delete next[name];
    else next[name] = printed;
  }
  if (from.nodes !== to.nodes || rewrite.some((name) => name in NODE_FIELDS))
    next['nodes'] = to.nodes.map((node, index) => applyNode(text.nodes ?? [], from.nodes, node, index, rewrite));
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
  for (const name of Object.keys(NODE_FIELDS) as NodeTextField[]) {
    const isNamed = rewrite.includes(name) && (NODE_FIELDS[name] as AnyField).read(text[name] ?? '').value !== null;
    // What does not parse stays for its author: no repair of another field or node knows what was meant.
    if (before[name] === to[name] && !isNamed) next[name] = text[name];
  }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as NodeText;
}
