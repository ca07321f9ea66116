import { expect, test } from 'vitest';
import { printCidr } from '../cidr/cidr';
import { textOfJson } from './plan-json';
import { readPlan } from './plan-text';
import { networkList } from './read-networks';

const read = (text: string): readonly string[] =>
  (networkList.read(text).value ?? []).map(({ cidr, kind, label }) => `${printCidr(cidr)} ${kind} "${label}"`);

test.each([
  { text: '192.168.1.0/24', networks: ['192.168.1.0/24 other ""'] },
  { text: '192.168.1.0/24;node-lan', networks: ['192.168.1.0/24 node-lan ""'] },
  { text: '192.168.1.0/24;node-lan;Home LAN', networks: ['192.168.1.0/24 node-lan "Home LAN"'] },
  // A label may hold what separates the parts.
  { text: '10.8.0.0/16;vpn;office; second floor', networks: ['10.8.0.0/16 vpn "office; second floor"'] },
  { text: '10.8.0.0/16;unheard-of;x', networks: ['10.8.0.0/16 other "x"'] },
  // The machine's own address with its prefix says which network it is in.
  { text: '192.168.1.17/24;node-lan', networks: ['192.168.1.0/24 node-lan ""'] },
  { text: '10.0.0.0/8\nfd00:8::/32;vpc', networks: ['10.0.0.0/8 other ""', 'fd00:8::/32 vpc ""'] },
  { text: '', networks: [] },
  { text: '10.0.0.0/8\n\n', networks: ['10.0.0.0/8 other ""'] },
])('$text', ({ text, networks }) => {
  expect(read(text)).toEqual(networks);
  expect(networkList.read(text).remarks).toEqual([]);
});

test('a line that is no network is remarked by its place, and the others count', () => {
  const { value, remarks } = networkList.read('10.0.0.0/8\nnonsense;vpn\n10.1.0.0/33\n172.17.0.0/16;docker');
  expect(value?.map(({ kind }) => kind)).toEqual(['other', 'docker']);
  expect(remarks.map(({ id, item }) => [id, item])).toEqual([
    ['cidr-syntax', 1],
    ['cidr-syntax', 2],
  ]);
});

test('in a JSON plan networks are texts or objects', () => {
  const { text, findings } = textOfJson({
    existingNetworks: [
      '10.0.0.0/8;vpc',
      { cidr: '192.168.1.0/24', kind: 'node-lan', label: 'LAN' },
      { cidr: '172.17.0.0/16' },
    ],
  });
  expect(findings).toEqual([]);
  expect(readPlan(text).plan.existingNetworks.map(({ kind, label }) => [kind, label])).toEqual([
    ['vpc', ''],
    ['node-lan', 'LAN'],
    ['other', ''],
  ]);
});
