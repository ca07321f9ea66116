import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCidr, arbitraryNeighbours } from '../../../test-support/arbitrary-cidr';
import { containsCidr, parseCidr, printCidr, type Cidr } from '../../cidr/cidr';
import { NET } from './net';

/** What awk says to every pair, in one shell. */
function answers(pairs: readonly (readonly [string, string])[]): readonly boolean[] {
  const input = pairs.map(([inner, outer]) => `${inner} ${outer}\n`).join('');
  const loop = 'while read -r inner outer; do awk "$1" "$inner" "$outer" </dev/null; echo $?; done';
  const { stdout } = spawnSync('sh', ['-c', loop, 'sh', NET], { input, encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((status) => status === '0');
}

const EDGES = [
  ['10.42.0.0', '10.42.0.0/16', true],
  ['10.42.255.255', '10.42.0.0/16', true],
  ['10.43.0.0', '10.42.0.0/16', false],
  ['10.41.255.255', '10.42.0.0/16', false],
  ['10.42.0.0/16', '10.42.0.0/16', true],
  ['10.42.0.0/15', '10.42.0.0/16', false],
  ['10.42.0.63/26', '10.42.0.0/26', true],
  ['10.42.0.64/26', '10.42.0.0/26', false],
  ['192.0.2.1', '0.0.0.0/0', true],
  ['192.0.2.1', '192.0.2.1/32', true],
  ['192.0.2.2', '192.0.2.1/32', false],
  ['192.0.2.1', '::/0', false],
  ['::', '0.0.0.0/0', false],
  ['::', '::/0', true],
  ['fd00:42:0:ff::1', 'fd00:42::/56', true],
  ['fd00:42:0:100::1', 'fd00:42::/56', false],
  ['FD00:42::ABCD', 'fd00:42::/64', true],
  ['fd00:42::100:0:0:1/72', 'fd00:42::100:0:0:0/72', true],
  ['fd00:42::/72', 'fd00:42::100:0:0:0/72', false],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6/128', true],
  ['2001:db8:1:2:3:4:5:7', '2001:db8:1:2:3:4:5:6/128', false],
  ['nonsense', '10.42.0.0/16', false],
] as const;

test('addresses and ranges at the edges', () => {
  const pairs = EDGES.map(([inner, outer]) => [inner, outer] as const);
  const found = answers(pairs).map((is, index) => [...(pairs[index] ?? []), is]);
  expect(found).toEqual(EDGES);
});

test('as our own arithmetic has it', () => {
  const cidr = (text: string): Cidr => {
    const parsed = parseCidr(text);
    if (!parsed.ok) throw new Error(text);
    return parsed.value;
  };
  const drawn = fc.sample(fc.oneof(arbitraryNeighbours, fc.tuple(arbitraryCidr, arbitraryCidr)), {
    numRuns: 150,
    seed: 7,
  });
  const pairs = drawn.map(([inner, outer]) => [printCidr(inner), printCidr(outer)] as const);
  expect(answers(pairs)).toEqual(pairs.map(([inner, outer]) => containsCidr(cidr(outer), cidr(inner))));
});
