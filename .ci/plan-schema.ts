/** The JSON schema of plans as a generated file: what plan-schema.mjs writes and its test compares. */
import { FLAGS } from '../src/core/k3s/flags';
import {
  NODE_FIELD_NAMES,
  NODE_FIELDS,
  PLAN_FIELD_NAMES,
  PLAN_FIELDS,
  type FieldOf,
  type NodeTextField,
  type PlanTextField,
} from '../src/core/plan/fields';
import { CLUSTER_INIT, FIRST_SERVER_FIELDS, META_KEYS } from '../src/core/plan/plan-json';
import { MOST_NETWORKS, NETWORK_KINDS } from '../src/core/plan/read-networks';
import { MOST_CHARACTERS, MOST_ITEMS } from '../src/core/plan/reading';
import { NODE_TEXTS, PLAN_TEXTS } from './plan-schema-texts.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const arrayOf = (items: Schema, maxItems: number = MOST_ITEMS): Schema => ({ type: 'array', maxItems, items });
/** A list, or one text with all of it. */
const listOf = (items: Schema, text: Schema, maxItems?: number): Schema => ({
  anyOf: [arrayOf(items, maxItems), { type: 'string', ...text }, { type: 'null' }],
});

// Without what would end a line; an item of a list with commas holds none.
const CONTROL = String.raw`\u0000-\u001f\u007f-\u009f\u2028\u2029`;
const word = (without = ''): Schema => ({
  type: 'string',
  maxLength: MOST_CHARACTERS,
  pattern: `^[^${without}${CONTROL}]*$`,
});

const ADDRESS = '[0-9A-Fa-f:.]+';
const RANGE = `${ADDRESS}/[0-9]{1,3}`;
const matching = (pattern: string): Schema => ({ type: 'string', pattern: `^${pattern}$` });
const orNull = ({ type, ...rest }: Schema): Schema => ({ type: [type ?? 'string', 'null'], ...rest });
const object = (properties: Schema, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const network = object({ cidr: matching(RANGE), kind: { enum: NETWORK_KINDS }, label: word() }, ['cidr']);
const networkInterface = object({ name: matching(String.raw`[^\s/=+,;]+`), addresses: arrayOf(matching(ADDRESS)) }, [
  'name',
]);

const DEFS: Schema = {
  release: orNull(matching(String.raw`v?[0-9]+\.[0-9]+\.[0-9]+(-rc[0-9]+)?\+k3s[0-9]+`)),
  word: orNull(word()),
  words: listOf(word(','), { pattern: `^[^${CONTROL}]*$` }),
  lines: listOf(word(), {}),
  text: { type: ['string', 'null'], maxLength: 4096 },
  address: orNull(matching(ADDRESS)),
  addresses: listOf(matching(ADDRESS), { pattern: `^${ADDRESS}(,${ADDRESS})*$` }),
  ranges: listOf(matching(RANGE), { pattern: `^${RANGE}(,${RANGE})*$` }),
  // A password in a link or a file would get copied around.
  proxy: orNull({ ...word(), pattern: `^(?!([A-Za-z0-9+.-]*:?//)?[^/?#]*@)[^${CONTROL}]*$` }),
  host: orNull({ ...matching('[A-Za-z0-9:.-]+'), maxLength: 253 }),
  mask: { type: ['integer', 'null'], minimum: -9999, maximum: 9999 },
  networks: listOf({ anyOf: [network, word()] }, {}, MOST_NETWORKS),
  interfaces: listOf({ anyOf: [networkInterface, word(',')] }, {}),
};

const isList = ({ unset }: FieldOf<unknown>): boolean => Array.isArray(unset);

/** What a field takes: its own reader says so of a text that no field takes. */
function valueOf(name: string, field: FieldOf<unknown>): Schema {
  if (name === 'existingNetworks') return ref('networks');
  if (name === 'interfaces') return ref('interfaces');
  const takesLines = field.read('a\nb').value !== null;
  if (field.read('//a:b@c').remarks.some(({ facts }) => facts['expected'] === 'no-password')) return ref('proxy');
  const [remark] = field.read('\0').remarks;
  const facts = remark?.facts ?? {};
  const { expected } = facts;
  const kind = String(typeof expected === 'string' ? expected : remark?.id);
  switch (kind) {
    case 'bool-form':
      return { type: ['boolean', 'null'] };
    case 'node-mask-out-of-range':
      return ref('mask');
    case 'cidr-syntax':
      return ref('ranges');
    case 'address-syntax':
      return ref(isList(field) ? 'addresses' : 'address');
    case 'count':
    case 'mtu':
      return { type: ['integer', 'null'], minimum: Number(facts['from']), maximum: Number(facts['to']) };
    case 'choice':
      return { enum: [...(facts['choices'] as readonly string[]), null] };
    case 'release':
      return ref('release');
    case 'host':
      return ref('host');
    case 'word':
      if (isList(field)) return ref(takesLines ? 'lines' : 'words');
      return ref(takesLines ? 'text' : 'word');
    default:
      throw new Error(`no schema for ${name}: its reader says ${kind}`);
  }
}

const flagOf = (key: string): string => (FLAGS.some(({ name }) => name === key) ? ` K3s: ${key}.` : '');

/** Values of fields that are on or counted when nothing is said. */
const defaultOf = ({ unset }: FieldOf<unknown>): Schema =>
  typeof unset === 'string' || typeof unset === 'number' || typeof unset === 'boolean' ? { default: unset } : {};

function propertyOf(name: string, field: FieldOf<unknown>, text: string): Schema {
  return { description: `${text}${flagOf(field.key)}`, ...valueOf(name, field), ...defaultOf(field) };
}

// As in the tables, whose names are checked field by field.
const planProperty = (name: PlanTextField): readonly [string, Schema] => [
  name,
  propertyOf(name, PLAN_FIELDS[name] as FieldOf<unknown>, PLAN_TEXTS[name]),
];
const nodeProperty = (name: NodeTextField, lead = ''): readonly [string, Schema] => [
  name,
  propertyOf(name, NODE_FIELDS[name] as FieldOf<unknown>, `${lead}${NODE_TEXTS[name]}`),
];

const META: Readonly<Record<(typeof META_KEYS)[number], Schema>> = {
  $schema: { type: 'string', description: 'Where this schema is.' },
  madeBy: { type: 'string', description: 'What made the file. Not read.' },
  link: { type: 'string', description: 'The link that opens the plan. Not read.' },
  acknowledged: {
    type: 'array',
    items: { type: 'string' },
    description: 'Findings somebody decided to live with. Not read.',
  },
};

export const planSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'K3s Network Wizard: a plan',
  description:
    'What differs from a new plan. Lists may be one text as well, as K3s takes them; null is as never written.',
  type: 'object',
  properties: {
    ...META,
    ...Object.fromEntries(PLAN_FIELD_NAMES.map(planProperty)),
    [CLUSTER_INIT]: {
      type: ['boolean', 'null'],
      description: `K3s’s flag for the datastore etcd.${flagOf('cluster-init')}`,
    },
    ...Object.fromEntries(FIRST_SERVER_FIELDS.map((name) => nodeProperty(name, 'Of the first server. '))),
    nodes: {
      description: 'Machines that are known by name or address.',
      type: ['array', 'null'],
      items: ref('node'),
    },
  },
  additionalProperties: false,
  $defs: { ...DEFS, node: object(Object.fromEntries(NODE_FIELD_NAMES.map((name) => nodeProperty(name))), []) },
});

/** A property on one line: the file is to be read, too. */
const lineOf = ([name, schema]: readonly [string, Json]): string =>
  `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`;

/** With its properties and definitions each on a line of its own. */
function printed({ properties, $defs, ...rest }: Schema): string {
  const lines = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const section = (name: string, value: Json | undefined): string =>
    `  ${JSON.stringify(name)}: {\n${Object.entries(Object(value) as Schema)
      .map(lineOf)
      .join(',\n')}\n  }`;
  return `{\n${[...lines, section('properties', properties), section('$defs', $defs)].join(',\n')}\n}\n`;
}

export const generatedFile = (): { readonly file: string; readonly text: string } => ({
  file: 'public/plan.schema.json',
  text: printed(planSchema()),
});
