import { BITS, parseAddress, printAddress, type Address, type Family } from '../cidr/address';
import { cidrAround, containsAddress, lastAddress, parseCidr, printCidr, type Cidr } from '../cidr/cidr';
import type { Role } from '../k3s/flags';
import { MOST_NODES } from '../share/codec';
import { nodeNameOf } from './node-name';
import type { Plan } from './plan';
import type { NodeText } from './plan-text';

/** What machines alike are made from. Texts are as a person writes them. */
export interface NodePattern {
  readonly role: Role;
  readonly count: string;
  /** With `{n}` where the number goes; `{nn}` and longer fill it up with zeros. Empty for no names. */
  readonly name: string;
  /** The number of the first. */
  readonly from: string;
  /** The first address of each family, with the prefix length of its network or without; empty for none. */
  readonly ipv4: string;
  readonly ipv6: string;
}

export type PatternField = Exclude<keyof NodePattern, 'role'>;

export type PatternProblem =
  | 'count'
  | 'too-many'
  | 'from'
  | 'no-number'
  | 'name-form'
  | 'name-taken'
  | 'address'
  | 'not-of-family'
  /** The network's own address or its broadcast address. */
  | 'no-host'
  | 'range-end'
  | 'address-taken';

export type PatternResult =
  | { readonly ok: true; readonly nodes: readonly NodeText[] }
  | {
      readonly ok: false;
      readonly problem: PatternProblem;
      readonly field: PatternField;
      /** What is in the way: a name, an address, or the range that ends too early. */
      readonly text: string;
      /** How many would fit. */
      readonly room: number;
    };

const NUMBER = /\{(n{1,9})\}/;
const NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
const LONGEST_NAME = 253;

const no = (field: PatternField, problem: PatternProblem, text = '', room = 0): PatternResult & { ok: false } => ({
  ok: false,
  problem,
  field,
  text,
  room,
});

/**
 * Machines alike, numbered, with one address after the other. It stops where the first address's network ends: that of the
 * prefix length written with it, else the node LAN of the plan around it, else a /24 or a /64.
 */
export function nodesOf(pattern: NodePattern, plan: Plan): PatternResult {
  const room = MOST_NODES - plan.nodes.length;
  const count = wholeNumber(pattern.count);
  if (count === null || count === 0) return no('count', 'count');
  if (count > room) return no('count', 'too-many', '', room);
  const names = namesOf(pattern, count, plan);
  if (!names.ok) return names;
  const columns: (readonly string[])[] = [];
  for (const family of ['ipv4', 'ipv6'] as const) {
    const addresses = addressesOf(pattern[family], family, count, plan);
    if (!addresses.ok) return addresses;
    if (addresses.texts.length > 0) columns.push(addresses.texts);
  }
  return { ok: true, nodes: Array.from({ length: count }, (_, index) => nodeAt(pattern.role, names, columns, index)) };
}

interface Texts {
  readonly ok: true;
  /** One for each machine; none where there is no pattern. */
  readonly texts: readonly string[];
}

function nodeAt(role: Role, names: Texts, columns: readonly (readonly string[])[], index: number): NodeText {
  const nodeName = names.texts[index];
  const nodeIp = columns.map((column) => column[index] ?? '').join(',');
  return { role, ...(nodeName === undefined ? {} : { nodeName }), ...(nodeIp === '' ? {} : { nodeIp }) };
}

const wholeNumber = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null);

function namesOf({ name, from }: NodePattern, count: number, plan: Plan): Texts | (PatternResult & { ok: false }) {
  const pattern = name.trim();
  if (pattern === '') return { ok: true, texts: [] };
  const first = wholeNumber(from);
  if (first === null) return no('from', 'from');
  const place = NUMBER.exec(pattern);
  if (place === null && count > 1) return no('name', 'no-number');
  const width = place?.[1]?.length ?? 0;
  const texts = Array.from({ length: count }, (_, index) =>
    pattern.replace(NUMBER, String(first + index).padStart(width, '0')),
  );
  const bad = texts.find((text) => text.length > LONGEST_NAME || !NAME.test(text));
  if (bad !== undefined) return no('name', 'name-form', bad);
  const taken = new Set(plan.nodes.map(nodeNameOf));
  const used = texts.find((text) => taken.has(text));
  return used === undefined ? { ok: true, texts } : no('name', 'name-taken', used);
}

function addressesOf(text: string, family: Family, count: number, plan: Plan): Texts | (PatternResult & { ok: false }) {
  const [written = '', prefix] = text.trim().split('/');
  if (written === '' && prefix === undefined) return { ok: true, texts: [] };
  const first = parseAddress(written);
  if (!first.ok || (prefix !== undefined && !parseCidr(text.trim()).ok)) return no(family, 'address', text.trim());
  if (first.value.family !== family) return no(family, 'not-of-family', text.trim());
  const range = prefix === undefined ? rangeAround(first.value, plan) : cidrAround(first.value, Number(prefix));
  const room = roomFrom(first.value, range);
  if (room === 0n) return no(family, 'no-host', printCidr(range));
  if (room < BigInt(count)) return no(family, 'range-end', printCidr(range), Number(room));
  const addresses = Array.from({ length: count }, (_, index) => ({ family, value: first.value.value + BigInt(index) }));
  const taken = new Set(plan.nodes.flatMap(({ nodeIp }) => nodeIp).map(keyOf));
  const used = addresses.find((address) => taken.has(keyOf(address)));
  if (used !== undefined) return no(family, 'address-taken', printAddress(used));
  return { ok: true, texts: addresses.map(printAddress) };
}

const keyOf = ({ family, value }: Address): string => `${family} ${value}`;

const USUAL = { ipv4: 24, ipv6: 64 } as const satisfies Record<Family, number>;

/** The smallest node LAN of the plan that has the address, else a network of the usual size. */
function rangeAround(address: Address, { existingNetworks }: Plan): Cidr {
  const lans = existingNetworks.filter(({ kind, cidr }) => kind === 'node-lan' && containsAddress(cidr, address));
  const [smallest] = lans.toSorted((a, b) => b.cidr.prefixLength - a.cidr.prefixLength);
  return smallest?.cidr ?? cidrAround(address, USUAL[address.family]);
}

/** How many addresses a host can have from this one to the end of its network; none from the network's own address. */
function roomFrom({ family, value }: Address, range: Cidr): bigint {
  // A /31 is a link of two hosts (RFC 3021), a /32 the host itself.
  const isWhole = BITS[family] - range.prefixLength <= 1;
  if (!isWhole && value === range.first) return 0n;
  const last = lastAddress(range).value - (family === 'ipv4' && !isWhole ? 1n : 0n);
  return last < value ? 0n : last - value + 1n;
}
