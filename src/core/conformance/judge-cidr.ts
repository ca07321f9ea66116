import * as z from 'zod/mini';
import { parseAddress, printAddress, type Address } from '../cidr/address';
import {
  addressCount,
  containsCidr,
  firstAddress,
  lastAddress,
  nthAddress,
  nthSubnet,
  overlaps,
  parseCidr,
  printCidr,
  subnetCount,
  type Cidr,
} from '../cidr/cidr';
import { compared, judgeCases, unreadable, type Difference, type Judgement } from './judgement';

const count = z.union([z.string().check(z.regex(/^\d+$/)), z.int()]);
const optionalText = z.nullish(z.string());

const textCase = z.object({
  text: z.string(),
  ok: z.boolean(),
  family: z.nullish(z.union([z.literal(4), z.literal(6)])),
  network: optionalText,
  hostBits: z.nullish(z.boolean()),
  first: optionalText,
  last: optionalText,
  count: z.nullish(count),
});

const pairCase = z.object({
  a: z.string(),
  b: z.string(),
  overlaps: z.boolean(),
  aContainsB: z.boolean(),
  bContainsA: z.boolean(),
});

const splitCase = z.object({
  network: z.string(),
  prefixLength: z.int(),
  count: z.nullish(count),
  index: z.nullish(count),
  subnet: optionalText,
  addressIndex: z.nullish(count),
  address: optionalText,
});

/** The lists such a file may hold, each with the form of its cases and how one is judged. */
const SECTIONS = {
  texts: (json: unknown) => judged(textCase, json, textDifferences),
  pairs: (json: unknown) => judged(pairCase, json, pairDifferences),
  splits: (json: unknown) => judged(splitCase, json, splitDifferences),
} as const satisfies Record<string, (json: unknown) => readonly Difference[]>;

export type CidrSection = keyof typeof SECTIONS;
export const CIDR_SECTIONS = Object.keys(SECTIONS) as readonly CidrSection[]; // Object.keys widens to string

export const judgeCidr = (section: CidrSection, cases: readonly unknown[]): Judgement =>
  judgeCases(section, cases, (each) => each, SECTIONS[section]);

function judged<T extends z.ZodMiniType>(
  form: T,
  json: unknown,
  differencesIn: (each: z.infer<T>) => readonly Difference[],
): readonly Difference[] {
  const result = z.safeParse(form, json);
  return result.success ? differencesIn(result.data) : [unreadable('case', json)];
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
const ifGiven = <T>(about: string, expected: T | null | undefined, found: unknown): readonly Difference[] =>
  isGiven(expected) ? compared(about, expected, found) : [];

// Programs spell one range in more than one way, with a dotted tail for instance; what counts is which it is.
function rangeText(text: string): string {
  const result = parseCidr(text);
  return result.ok ? printCidr(result.value) : text;
}
function addressText(text: string): string {
  const result = parseAddress(text);
  return result.ok ? printAddress(result.value) : text;
}
const spelled = (text: string | null | undefined, spell: (text: string) => string): string | null | undefined =>
  isGiven(text) ? spell(text) : text;

function textDifferences(expected: z.infer<typeof textCase>): readonly Difference[] {
  const result = parseCidr(expected.text);
  if (!expected.ok || !result.ok) return compared('ok', expected.ok, result.ok);
  const { value, hasHostBits } = result;
  return [
    ...ifGiven('family', expected.family, value.family === 'ipv4' ? 4 : 6),
    ...ifGiven('network', spelled(expected.network, rangeText), printCidr(value)),
    ...ifGiven('hostBits', expected.hostBits, hasHostBits),
    ...ifGiven('first', spelled(expected.first, addressText), printAddress(firstAddress(value))),
    ...ifGiven('last', spelled(expected.last, addressText), printAddress(lastAddress(value))),
    ...ifGiven('count', isGiven(expected.count) ? String(expected.count) : null, String(addressCount(value))),
  ];
}

function pairDifferences(expected: z.infer<typeof pairCase>): readonly Difference[] {
  const [a, b] = [parseCidr(expected.a), parseCidr(expected.b)];
  if (!a.ok || !b.ok) return [unreadable('pair', [a.ok ? null : a.problem, b.ok ? null : b.problem])];
  return [
    ...compared('overlaps', expected.overlaps, overlaps(a.value, b.value)),
    ...compared('aContainsB', expected.aContainsB, containsCidr(a.value, b.value)),
    ...compared('bContainsA', expected.bContainsA, containsCidr(b.value, a.value)),
  ];
}

const printedCidr = (cidr: Cidr | null): string => (cidr === null ? '' : printCidr(cidr));
const printedAddress = (address: Address | null): string => (address === null ? '' : printAddress(address));

function splitDifferences(expected: z.infer<typeof splitCase>): readonly Difference[] {
  const network = parseCidr(expected.network);
  if (!network.ok) return [unreadable('network', network.problem)];
  const { prefixLength, index, addressIndex } = expected;
  const subnet = isGiven(index) ? printedCidr(nthSubnet(network.value, prefixLength, BigInt(index))) : null;
  const address = isGiven(addressIndex) ? printedAddress(nthAddress(network.value, BigInt(addressIndex))) : null;
  const subnets = String(subnetCount(network.value, prefixLength));
  return [
    ...ifGiven('count', isGiven(expected.count) ? String(expected.count) : null, subnets),
    ...(subnet === null ? [] : compared('subnet', rangeText(expected.subnet ?? ''), subnet)),
    ...(address === null ? [] : compared('address', addressText(expected.address ?? ''), address)),
  ];
}
