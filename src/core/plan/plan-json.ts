import * as z from 'zod/mini';
import { LINE_FIELDS, NODE_FIELDS, PLAN_FIELDS, type NodeTextField, type PlanTextField } from './fields';
import { at, type Finding } from './finding';
import { liftArgs } from './lift-args';
import type { Field } from './plan';
import type { NodeText, PlanText } from './plan-text';

// A value as JSON has it: one scalar, or a list of them, in a list of K3s's order.
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([scalar, z.array(scalar), z.null()]);
const network = z.strictObject({ cidr: z.string(), kind: z.optional(z.string()), label: z.optional(z.string()) });
const networkInterface = z.strictObject({ name: z.string(), addresses: z.optional(z.array(z.string())) });
const nodes = z.array(z.record(z.string(), z.unknown()));

export interface JsonReading {
  readonly text: PlanText;
  /** What is not a field of the plan, or has no form a field can take. */
  readonly findings: readonly Finding[];
}

const isPlanField = (name: string): name is PlanTextField => Object.hasOwn(PLAN_FIELDS, name);
const isNodeField = (name: string): name is NodeTextField => Object.hasOwn(NODE_FIELDS, name);

const unknown = (name: string, node: number | null = null): Finding => ({
  id: 'input-unknown',
  severity: 'error',
  place: at('nodes', node),
  facts: { key: name.slice(0, 64) },
});

const wrongForm = (field: Field, key: string, node: number | null = null): Finding => ({
  id: 'value-form',
  severity: 'error',
  place: at(field, node),
  facts: { key, counts: 'none' },
});

/** Flags of one node that a JSON plan may name at its top: they are the first server's. */
export const FIRST_SERVER_FIELDS: readonly NodeTextField[] = [
  'nodeIp',
  'nodeExternalIp',
  'nodeName',
  'hostname',
  'hostAddresses',
];
const isFirstServerField = (name: string): name is NodeTextField => FIRST_SERVER_FIELDS.some((each) => each === name);

/** K3s's flag for what the plan calls `datastore: etcd`. */
export const CLUSTER_INIT = 'clusterInit';

/** What a JSON plan says about itself: where its schema is, what made it, its link, what was acknowledged. */
export const META_KEYS = ['$schema', 'madeBy', 'link', 'acknowledged'] as const;
const isMetaKey = (name: string): boolean => META_KEYS.some((each) => each === name);

// What a hostile document gets wrong may be endless; what a person gets wrong is not.
const MOST_FINDINGS = 64;

/**
 * The text of a plan given as JSON: only what differs from a new plan, keys as in `Plan`, lists as arrays (or as one text
 * with commas, as K3s takes them). Unknown keys and values of the wrong form become findings; nothing throws.
 */
export function textOfJson(json: Readonly<Record<string, unknown>>): JsonReading {
  const findings: Finding[] = [];
  const text: Partial<Record<PlanTextField, string>> = {};
  const firstServer: Partial<Record<NodeTextField, string>> = {};

  for (const [name, raw] of Object.entries(json)) {
    if (name === 'nodes' || name === CLUSTER_INIT || isMetaKey(name)) continue;
    if (isPlanField(name)) readValue(text, name, raw, null, findings);
    else if (isFirstServerField(name)) readValue(firstServer, name, raw, null, findings);
    else findings.push(unknown(name));
  }
  const isEtcd = readClusterInit(json, findings);
  if (isEtcd && text.datastore === undefined) text.datastore = 'etcd';

  const listed = nodeTexts(json['nodes'], findings);
  const nodes = Object.keys(firstServer).length > 0 ? withFirstServer(listed, firstServer) : listed;
  return {
    text: liftArgs(nodes.length > 0 ? { ...text, nodes } : text),
    findings: findings.slice(0, MOST_FINDINGS),
  };
}

function readClusterInit(json: Readonly<Record<string, unknown>>, findings: Finding[]): boolean {
  if (!Object.hasOwn(json, CLUSTER_INIT)) return false;
  const raw = json[CLUSTER_INIT] ?? false;
  if (typeof raw !== 'boolean') findings.push(wrongForm('datastore', CLUSTER_INIT));
  return raw === true;
}

function withFirstServer(listed: readonly NodeText[], own: NodeText): readonly NodeText[] {
  const index = listed.findIndex(({ role }) => role !== 'agent');
  if (index === -1) return [{ role: 'server', ...own }, ...listed];
  return listed.with(index, { ...own, ...listed[index] });
}

function nodeTexts(json: unknown, findings: Finding[]): readonly NodeText[] {
  if (json === undefined || json === null) return [];
  const list = z.safeParse(nodes, json);
  if (!list.success) {
    findings.push(wrongForm('nodes', 'nodes'));
    return [];
  }
  return list.data.map((node, index) => {
    const text: Partial<Record<NodeTextField, string>> = { role: 'server' };
    for (const [name, raw] of Object.entries(node)) {
      if (isNodeField(name)) readValue(text, name, raw, index, findings);
      else findings.push(unknown(name, index));
    }
    return text;
  });
}

function readValue<F extends PlanTextField | NodeTextField>(
  text: Partial<Record<F, string>>,
  name: F,
  raw: unknown,
  node: number | null,
  findings: Finding[],
): void {
  const asLines = LINES_OF[name];
  const printed = textOfValue(name, asLines === undefined ? raw : asLines(raw));
  if (printed === null) findings.push(wrongForm(name, name, node));
  else if (printed !== undefined) text[name] = printed;
}

/** Networks may be given as objects; their text is one line each. */
function networkLines(raw: unknown): unknown {
  const list = z.safeParse(z.array(z.union([z.string(), network])), raw);
  if (!list.success) return raw;
  return list.data.map((each) =>
    typeof each === 'string' ? each : `${each.cidr};${each.kind ?? ''};${each.label ?? ''}`,
  );
}

/** Likewise interfaces, whose addresses stand after their name. */
function interfaceItems(raw: unknown): unknown {
  const list = z.safeParse(z.array(z.union([z.string(), networkInterface])), raw);
  if (!list.success) return raw;
  return list.data.map((each) => {
    if (typeof each === 'string') return each;
    const { name, addresses = [] } = each;
    return addresses.length === 0 ? name : `${name}=${addresses.join('+')}`;
  });
}

/** Lists whose items may be objects. */
const LINES_OF: Readonly<Partial<Record<PlanTextField | NodeTextField, (raw: unknown) => unknown>>> = {
  existingNetworks: networkLines,
  interfaces: interfaceItems,
};

/** Undefined for a value that is not set, null for one of the wrong form. */
function textOfValue(name: string, raw: unknown): string | null | undefined {
  const parsed = z.safeParse(value, raw);
  if (!parsed.success) return null;
  if (parsed.data === null) return undefined;
  if (!Array.isArray(parsed.data)) return String(parsed.data);
  if (parsed.data.length === 0) return undefined;
  if (!LINE_FIELDS.includes(name)) return parsed.data.join(',');
  // One item a line: an item of two lines would become two.
  return parsed.data.some((item) => String(item).includes('\n')) ? null : parsed.data.join('\n');
}
