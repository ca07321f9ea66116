import * as z from 'zod/mini';
import { NODE_FIELDS, PLAN_FIELDS, type NodeTextField, type PlanTextField } from './fields';
import { at, type Finding } from './finding';
import type { NodeText, PlanText } from './plan-text';

// A value as JSON has it: one scalar, or a list of them, in a list of K3s's order.
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([scalar, z.array(scalar), z.null()]);
const nodes = z.array(z.record(z.string(), z.unknown()));

export interface JsonReading {
  readonly text: PlanText;
  /** What is not a field of the plan, or has no form a field can take. */
  readonly findings: readonly Finding[];
}

const isPlanField = (name: string): name is PlanTextField => Object.hasOwn(PLAN_FIELDS, name);
const isNodeField = (name: string): name is NodeTextField => Object.hasOwn(NODE_FIELDS, name);

const ARG_FIELDS: readonly string[] = ['kubeApiserverArg', 'kubeControllerManagerArg', 'kubeletArg'];

const problem = (id: string, facts: Finding['facts'], node: number | null = null): Finding => ({
  id,
  severity: 'error',
  place: at('nodes', node),
  facts,
});

/** Flags of one node that a JSON plan may name at its top: they are the first server's. */
const FIRST_SERVER_FIELDS: readonly string[] = ['nodeIp', 'nodeExternalIp', 'nodeName', 'hostname', 'hostAddresses'];

/**
 * The text of a plan given as JSON: only what differs from a new plan, keys as in `Plan`, lists as arrays (or as one text
 * with commas, as K3s takes them). Unknown keys and values of the wrong form become findings; nothing throws.
 */
export function textOfJson(json: Readonly<Record<string, unknown>>): JsonReading {
  const findings: Finding[] = [];
  const text: Record<string, string | readonly NodeText[]> = {};
  const firstServer: Record<string, string> = {};

  for (const [name, raw] of Object.entries(json)) {
    if (name === 'nodes') continue;
    const isOfNode = FIRST_SERVER_FIELDS.includes(name);
    if (!isPlanField(name) && !isOfNode) {
      findings.push(problem('input-unknown', { key: name.slice(0, 64) }));
      continue;
    }
    const printed = textOfValue(name, raw);
    if (printed === null)
      findings.push({ id: 'value-form', severity: 'error', place: at(name as PlanTextField), facts: { key: name } });
    else if (printed !== undefined) (isOfNode ? firstServer : text)[name] = printed;
  }

  const listed = nodeTexts(json['nodes'], findings);
  const all = Object.keys(firstServer).length > 0 ? withFirstServer(listed, firstServer) : listed;
  if (all.length > 0) text['nodes'] = all;
  return { text: text as PlanText, findings };
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
    findings.push({ id: 'value-form', severity: 'error', place: at('nodes'), facts: { key: 'nodes' } });
    return [];
  }
  return list.data.map((node, index) => {
    const text: Record<string, string> = { role: 'server' };
    for (const [name, raw] of Object.entries(node)) {
      if (!isNodeField(name)) {
        findings.push(problem('input-unknown', { key: name.slice(0, 64) }, index));
        continue;
      }
      const printed = textOfValue(name, raw);
      if (printed === null)
        findings.push({ id: 'value-form', severity: 'error', place: at(name, index), facts: { key: name } });
      else if (printed !== undefined) text[name] = printed;
    }
    return text;
  });
}

/** Undefined for a value that is not set, null for one of the wrong form. */
function textOfValue(name: string, raw: unknown): string | null | undefined {
  const parsed = z.safeParse(value, raw);
  if (!parsed.success) return null;
  if (parsed.data === null) return undefined;
  if (!Array.isArray(parsed.data)) return String(parsed.data);
  if (parsed.data.length === 0) return undefined;
  return parsed.data.join(ARG_FIELDS.includes(name) ? '\n' : ',');
}
