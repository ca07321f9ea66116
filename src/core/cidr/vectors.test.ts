import { expect, test } from 'vitest';
import { cidr } from '../../test-support/cidr';
import { printAddress } from './address';
import {
  addressCount,
  containsCidr,
  lastAddress,
  nthAddress,
  nthSubnet,
  overlaps,
  parseCidr,
  printCidr,
  subnetCount,
} from './cidr';
import pairs from './vectors/pairs.json';
import splits from './vectors/splits.json';
import texts from './vectors/texts.json';

// What Python's ipaddress, read as strictly as Go's net.ParseCIDR, says about ranges. JSON has no tuples: `form` in each
// file says what a row holds, and these types repeat it.
type TextRow = readonly [text: string, network?: string, hostBits?: boolean, last?: string, count?: string];
type PairRow = readonly [a: string, b: string, overlap: number, aHoldsB: number, bHoldsA: number];
type SplitRow = readonly [string, number, count: string, at: string, subnet: string, at: string, address: string];

const textRows = texts.rows as unknown as readonly TextRow[];
const pairRows = pairs.rows as unknown as readonly PairRow[];
const splitRows = splits.rows as unknown as readonly SplitRow[];

function readAsRow(text: string): TextRow {
  const result = parseCidr(text);
  if (!result.ok) return [text];
  const { value, hasHostBits } = result;
  return [text, printCidr(value), hasHostBits, printAddress(lastAddress(value)), String(addressCount(value))];
}

function comparedAsRow([a, b]: PairRow): PairRow {
  const [one, other] = [cidr(a), cidr(b)];
  return [a, b, Number(overlaps(one, other)), Number(containsCidr(one, other)), Number(containsCidr(other, one))];
}

function splitAsRow([network, prefixLength, , subnetIndex, , addressIndex]: SplitRow): SplitRow {
  const block = cidr(network);
  const subnet = nthSubnet(block, prefixLength, BigInt(subnetIndex));
  const address = nthAddress(block, BigInt(addressIndex));
  return [
    network,
    prefixLength,
    String(subnetCount(block, prefixLength)),
    subnetIndex,
    subnet === null ? '' : printCidr(subnet),
    addressIndex,
    address === null ? '' : printAddress(address),
  ];
}

test('texts are ranges or not, with their network, last address and count', () => {
  expect(textRows.length).toBe(1860);
  expect(textRows.map(([text]) => readAsRow(text))).toEqual(textRows);
});

test('pairs overlap and hold each other, across families too', () => {
  expect(pairRows.length).toBe(800);
  expect(pairRows.map(comparedAsRow)).toEqual(pairRows);
});

test('subnets and addresses by their index', () => {
  expect(splitRows.length).toBe(800);
  expect(splitRows.map(splitAsRow)).toEqual(splitRows);
});
