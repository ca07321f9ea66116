import { expect, test } from 'vitest';
import pairs from '../cidr/vectors/pairs.json';
import splits from '../cidr/vectors/splits.json';
import texts from '../cidr/vectors/texts.json';
import { judgeCidr, type CidrSection } from './judge-cidr';

// What Python's ipaddress, read as strictly as Go's net.ParseCIDR, says about ranges. JSON has no tuples: `form` in each
// file says what a row holds, and these types repeat it.
type TextRow = readonly [text: string, network?: string, hostBits?: boolean, last?: string, count?: string];
type PairRow = readonly [a: string, b: string, overlap: number, aHoldsB: number, bHoldsA: number];
type SplitRow = readonly [string, number, count: string, at: string, subnet: string, at: string, address: string];

const textCases = (texts.rows as unknown as readonly TextRow[]).map(([text, network, hostBits, last, count]) => ({
  text,
  ok: network !== undefined,
  network,
  hostBits,
  last,
  count,
}));
const pairCases = (pairs.rows as unknown as readonly PairRow[]).map(([a, b, overlap, aHoldsB, bHoldsA]) => ({
  a,
  b,
  overlaps: overlap === 1,
  aContainsB: aHoldsB === 1,
  bContainsA: bHoldsA === 1,
}));
const splitCases = (splits.rows as unknown as readonly SplitRow[]).map(
  ([network, prefixLength, count, index, subnet, addressIndex, address]) => ({
    network,
    prefixLength,
    count,
    index,
    subnet,
    addressIndex,
    address,
  }),
);

test.each([
  ['texts', textCases, 1860],
  ['pairs', pairCases, 800],
  ['splits', splitCases, 800],
] as const)('agrees on all %s', (section, cases, count) => {
  expect(judgeCidr(section, cases)).toEqual({ count, disagreements: [] });
});

const TEXT = { text: '10.42.9.9/16', ok: true, family: 4, network: '10.42.0.0/16', hostBits: true };
const PAIR = { a: '10.42.0.0/16', b: '10.42.1.0/24', overlaps: true, aContainsB: true, bContainsA: false };
const SPLIT = { network: '10.42.0.0/16', prefixLength: 24, count: 256, index: '255', subnet: '10.42.255.0/24' };

test.each<[CidrSection, unknown]>([
  ['texts', { ...TEXT, first: '10.42.0.0', last: '10.42.255.255', count: 65_536 }],
  ['texts', { text: '10.42.0.0/33', ok: false }],
  // One range, spelled another way.
  ['texts', { text: '::ABCD:10.43.0.0/112', ok: true, family: 6, network: '::abcd:10.43.0.0/112', count: '65536' }],
  ['pairs', PAIR],
  ['pairs', { a: '0.0.0.0/0', b: '::/0', overlaps: false, aContainsB: false, bContainsA: false }],
  ['splits', SPLIT],
  ['splits', { ...SPLIT, index: 256, subnet: null }],
  ['splits', { network: '10.42.0.0/16', prefixLength: 8, count: 0, addressIndex: '65536', address: null }],
])('%s: agrees on %j', (section, each) => {
  expect(judgeCidr(section, [each]).disagreements).toEqual([]);
});

test.each<[CidrSection, unknown, string[]]>([
  ['texts', { ...TEXT, text: '10.42.0.0/16' }, ['hostBits']],
  ['texts', { text: '10.42.0.0/16', ok: false }, ['ok']],
  ['texts', { text: '010.42.0.0/16', ok: true }, ['ok']],
  [
    'texts',
    { ...TEXT, family: 6, network: '10.43.0.0/16', first: '::', last: '::', count: '1' },
    ['family', 'network', 'first', 'last', 'count'],
  ],
  ['texts', { ok: true }, ['case']],
  [
    'pairs',
    { ...PAIR, overlaps: false, aContainsB: false, bContainsA: true },
    ['overlaps', 'aContainsB', 'bContainsA'],
  ],
  ['pairs', { ...PAIR, a: 'x' }, ['pair']],
  ['splits', { ...SPLIT, count: '255', subnet: '10.42.254.0/24' }, ['count', 'subnet']],
  ['splits', { ...SPLIT, addressIndex: '1', address: '10.42.0.2' }, ['address']],
  ['splits', { ...SPLIT, network: '10.42.0.0' }, ['network']],
])('%s: disagrees on %j', (section, each, about) => {
  const [disagreement] = judgeCidr(section, [each]).disagreements;
  expect(disagreement).toMatchObject({ section, index: 0, input: each });
  expect(disagreement?.differences.map((difference) => difference.about)).toEqual(about);
});
