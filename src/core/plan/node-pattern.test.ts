import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { MOST_NODES } from '../share/codec';
import { nodesOf, type NodePattern } from './node-pattern';
import { readPlan } from './plan-text';

const PATTERN: NodePattern = { role: 'agent', count: '3', name: 'agt-{n}', from: '1', ipv4: '', ipv6: '' };
const PLAN = planWith({});

const said = (pattern: Partial<NodePattern>, plan = PLAN): string => {
  const result = nodesOf({ ...PATTERN, ...pattern }, plan);
  if (!result.ok) return `${result.field} ${result.problem} ${result.text} ${result.room}`;
  const [first, last] = [result.nodes[0], result.nodes.at(-1)];
  return `${result.nodes.length}: ${first?.nodeName ?? ''} ${first?.nodeIp ?? ''} – ${last?.nodeName ?? ''} ${last?.nodeIp ?? ''}`;
};

test.each<[Partial<NodePattern>, string]>([
  [{}, '3: agt-1  – agt-3 '],
  [{ name: 'srv-{nn}', from: '9' }, '3: srv-09  – srv-11 '],
  [{ name: 'srv-{nnn}.example', from: '0' }, '3: srv-000.example  – srv-002.example '],
  [{ count: '1', name: 'lone' }, '1: lone  – lone '],
  [{ name: '' }, '3:   –  '],
  [{ ipv4: '192.0.2.10', ipv6: '2001:db8::9' }, '3: agt-1 192.0.2.10,2001:db8::9 – agt-3 192.0.2.12,2001:db8::b'],
  [{ ipv4: ' 192.0.2.10/24 ' }, '3: agt-1 192.0.2.10 – agt-3 192.0.2.12'],
  // Both sides of the end of a network.
  [{ ipv4: '192.0.2.252' }, '3: agt-1 192.0.2.252 – agt-3 192.0.2.254'],
  [{ ipv4: '192.0.2.253' }, 'ipv4 range-end 192.0.2.0/24 2'],
  [{ count: '300', ipv4: '192.0.2.253/23' }, 'ipv4 range-end 192.0.2.0/23 258'],
  [{ count: '257', ipv4: '192.0.2.254/22' }, '257: agt-1 192.0.2.254 – agt-257 192.0.3.254'],
  [{ count: '2', ipv4: '192.0.2.0/31' }, '2: agt-1 192.0.2.0 – agt-2 192.0.2.1'],
  [{ count: '2', ipv4: '192.0.2.1/31' }, 'ipv4 range-end 192.0.2.0/31 1'],
  [{ ipv4: '192.0.2.0' }, 'ipv4 no-host 192.0.2.0/24 0'],
  [{ count: '1', ipv4: '192.0.2.255' }, 'ipv4 no-host 192.0.2.0/24 0'],
  [{ ipv6: '2001:db8::' }, 'ipv6 no-host 2001:db8::/64 0'],
  [
    { ipv6: '2001:db8::ffff:ffff:ffff:fffd' },
    '3: agt-1 2001:db8::ffff:ffff:ffff:fffd – agt-3 2001:db8::ffff:ffff:ffff:ffff',
  ],
  [{ ipv6: '2001:db8::ffff:ffff:ffff:fffe' }, 'ipv6 range-end 2001:db8::/64 2'],
  [{ ipv4: '255.255.255.254/1', count: '1' }, '1: agt-1 255.255.255.254 – agt-1 255.255.255.254'],
  [{ count: '0' }, 'count count  0'],
  [{ count: 'many' }, 'count count  0'],
  [{ count: String(MOST_NODES), name: '' }, `${MOST_NODES}:   –  `],
  [{ count: String(MOST_NODES + 1) }, `count too-many  ${MOST_NODES}`],
  [{ from: '-1' }, 'from from  0'],
  [{ name: 'agt' }, 'name no-number  0'],
  [{ name: 'Agt_{n}' }, 'name name-form Agt_1 0'],
  [{ ipv4: '192.0.2' }, 'ipv4 address 192.0.2 0'],
  [{ ipv4: '192.0.2.1/33' }, 'ipv4 address 192.0.2.1/33 0'],
  [{ ipv4: '2001:db8::1' }, 'ipv4 not-of-family 2001:db8::1 0'],
  [{ ipv6: '192.0.2.1' }, 'ipv6 not-of-family 192.0.2.1 0'],
])('%j', (pattern, outcome) => {
  expect(said(pattern)).toBe(outcome);
});

test('a name is as long as 253 characters', () => {
  const name = `${'a'.repeat(252)}{n}`;
  expect(said({ name, from: '7' })).toMatch(/^3: a{252}7 /);
  expect(said({ name, from: '8' })).toMatch(/^name name-form a{252}10 /);
});

test('the node LAN of the plan says where the addresses end', () => {
  const networks = [
    { cidr: '192.0.2.0/28', kind: 'node-lan', label: '' },
    { cidr: '192.0.2.0/30', kind: 'vpn', label: '' },
  ];
  const { plan } = readPlan({ existingNetworks: networks.map(({ cidr, kind }) => `${cidr};${kind}`).join('\n') });
  expect(said({ ipv4: '192.0.2.12' }, plan)).toBe('3: agt-1 192.0.2.12 – agt-3 192.0.2.14');
  expect(said({ ipv4: '192.0.2.13' }, plan)).toBe('ipv4 range-end 192.0.2.0/28 2');
});

test('names and addresses that the list has are not given again', () => {
  const { plan } = readPlan({ nodes: [{ role: 'agent', nodeName: 'AGT-3', nodeIp: '192.0.2.12' }] });
  expect(said({}, plan)).toBe('name name-taken agt-3 0');
  expect(said({ count: '2' }, plan)).toBe('2: agt-1  – agt-2 ');
  expect(said({ name: '', ipv4: '192.0.2.10' }, plan)).toBe('ipv4 address-taken 192.0.2.12 0');
  expect(said({ name: '', ipv4: '192.0.2.13' }, plan)).toBe('3:  192.0.2.13 –  192.0.2.15');
});

test('what is made reads as it is, each machine its own', () => {
  const number = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 999 }), number, (count, from, first) => {
      const ipv4 = `198.18.${first % 250}.${(first % 200) + 1}/15`;
      const result = nodesOf({ ...PATTERN, count: String(count), from: String(from), name: 'n{nnn}', ipv4 }, PLAN);
      if (!result.ok) throw new Error(result.problem);
      const { plan, findings } = readPlan({ nodes: result.nodes });
      expect(findings).toEqual([]);
      expect(new Set(plan.nodes.map(({ nodeName }) => nodeName)).size).toBe(count);
      expect(new Set(plan.nodes.map(({ nodeIp }) => nodeIp[0]?.value)).size).toBe(count);
    }),
  );
});
