import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import {
  NODE_FIELD_NAMES,
  NODE_FIELDS,
  PLAN_FIELD_NAMES,
  PLAN_FIELDS,
  type FieldOf,
  type NodeTextField,
  type PlanTextField,
} from '../plan/fields';
import type { Plan, PlanNode } from '../plan/plan';
import type { Origin } from './header';
import { jsonText } from './quote';
import { plainFile, type RenderedFile } from './rendered-file';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
type JsonObject = { readonly [key: string]: Json };

/** The plan as the command line reads it: what differs from a new plan, after where it came from. */
export const planJsonFiles = (plan: Plan, origin: Origin): readonly RenderedFile[] => [
  plainFile('plan.json', jsonText({ ...provenance(plan, origin), ...planJson(plan) })),
];

function provenance({ k3sVersion }: Plan, { link, texts, acknowledged }: Origin): JsonObject {
  const schema = link === null ? null : schemaBeside(link);
  const ids = [...new Set(acknowledged)].toSorted();
  return {
    ...(schema === null ? {} : { $schema: schema }),
    madeBy: texts.header.madeBy(k3sVersion),
    ...(link === null ? {} : { link }),
    ...(ids.length === 0 ? {} : { acknowledged: ids }),
  };
}

/** The schema is published in the folder of the page. Null where the link names no host, as those of a test or a script. */
function schemaBeside(link: string): string | null {
  const [, host, path = ''] = /^(https?:\/\/[^/?#]+)([^?#]*)/.exec(link) ?? [];
  return host === undefined ? null : `${host}${path.replace(/[^/]*$/, '') || '/'}plan.schema.json`;
}

function planJson(plan: Plan): JsonObject {
  const fields = PLAN_FIELD_NAMES.filter((name) => isSaid(plan[name], PLAN_FIELDS[name].unset));
  const nodes = plan.nodes.map(nodeJson);
  return {
    ...Object.fromEntries(fields.map((name) => [name, planValue(name, plan)])),
    ...(nodes.length === 0 ? {} : { nodes }),
  };
}

const isSaid = (value: unknown, unset: unknown): boolean =>
  value !== null && value !== unset && !(Array.isArray(value) && value.length === 0);

const planValue = (name: PlanTextField, plan: Plan): Json =>
  name === 'existingNetworks'
    ? plan.existingNetworks.map(({ cidr, kind, label }) => ({
        cidr: printCidr(cidr),
        kind,
        ...(label === '' ? {} : { label }),
      }))
    : valueOf(plan[name], PLAN_FIELDS[name] as FieldOf<unknown>);

function nodeJson(node: PlanNode): Json {
  const said = NODE_FIELD_NAMES.filter((name) => name === 'role' || isSaid(node[name], NODE_FIELDS[name].unset));
  return Object.fromEntries(said.map((name) => [name, nodeValue(name, node)]));
}

const nodeValue = (name: NodeTextField, node: PlanNode): Json =>
  name === 'interfaces'
    ? node.interfaces.map((each) => ({
        name: each.name,
        ...(each.addresses.length === 0 ? {} : { addresses: each.addresses.map(printAddress) }),
      }))
    : valueOf(node[name], NODE_FIELDS[name] as FieldOf<unknown>);

/** Texts, numbers and booleans as they are; addresses and ranges as their field prints them, one by one in a list. */
function valueOf(value: NonNullable<unknown> | null, field: FieldOf<unknown>): Json {
  if (Array.isArray(value)) return value.map((item) => field.print([item]));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null) return null;
  return field.print(value);
}
