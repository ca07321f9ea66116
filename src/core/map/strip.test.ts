import { expect, test } from 'vitest';
import type { Plan } from '../plan/plan';
import { planWith } from '../../test-support/plans';
import { occupantsOf, stripOf } from './strip';

const network = (cidr: string, label = '', kind = 'other'): unknown => ({ cidr, kind, label });

/** The blocks that are not empty, and what is drawn in them in this order. */
function drawn(plan: Plan, family: 'ipv4' | 'ipv6' = 'ipv4'): Readonly<Record<string, readonly string[]>> {
  const blocks = stripOf(occupantsOf(plan), family).filter(({ marks }) => marks.length > 0);
  return Object.fromEntries(
    blocks.map(({ label, marks }) => [label, marks.map((mark) => `${mark.kind} ${mark.label}`)]),
  );
}

test('IPv4 shows the private blocks also where they are empty', () => {
  expect(stripOf(occupantsOf(planWith({})), 'ipv4').map(({ label }) => label)).toEqual([
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
  ]);
});

test('what lies elsewhere gets the block around it, IPv6 its site', () => {
  const plan = planWith({
    clusterCidr: ['100.64.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
  });
  expect(drawn(plan)).toEqual({ '10.0.0.0/8': ['services 10.43.0.0/16'], '100.0.0.0/8': ['pods 100.64.0.0/16'] });
  expect(drawn(plan, 'ipv6')).toEqual({
    'fd00:42::/48': ['pods fd00:42::/56'],
    'fd00:43::/48': ['services fd00:43::/112'],
  });
});

test('a network that exists is drawn with its name, below the nodes that live in it', () => {
  const plan = planWith({
    nodes: [
      { role: 'server', nodeIp: ['192.168.1.11'] },
      { role: 'agent', nodeIp: ['192.168.1.12'] },
    ],
    existingNetworks: [network('192.168.1.0/24', 'Home', 'node-lan')],
  });
  const home = stripOf(occupantsOf(plan), 'ipv4').find(({ label }) => label === '192.168.0.0/16');
  expect(home?.marks.map(({ kind, label, name }) => [kind, label, name])).toEqual([
    ['other', '192.168.1.0/24', 'Home'],
    ['nodes', '192.168.1.0/24', ''],
  ]);
});

test.each([
  { what: 'pods', cidr: '10.42.7.0/24', overlap: ['overlap 10.42.7.0/24'] },
  { what: 'Services, which it holds', cidr: '10.43.0.0/15', overlap: ['overlap 10.42.0.0/16', 'overlap 10.43.0.0/16'] },
  { what: 'the last pod address', cidr: '10.42.255.255/32', overlap: ['overlap 10.42.255.255/32'] },
  { what: 'nothing right after Services', cidr: '10.44.0.0/16', overlap: [] },
  { what: 'nothing right before pods', cidr: '10.41.0.0/16', overlap: [] },
])('$cidr meets $what', ({ cidr, overlap }) => {
  const marks = drawn(planWith({ existingNetworks: [network(cidr)] }))['10.0.0.0/8'] ?? [];
  expect(marks.filter((text) => text.startsWith('overlap'))).toEqual(overlap);
});

test('networks that exist may hold one another', () => {
  const plan = planWith({ existingNetworks: [network('172.16.0.0/12'), network('172.17.0.0/16')] });
  expect(drawn(plan)['172.16.0.0/12']).toEqual(['other 172.16.0.0/12', 'other 172.17.0.0/16']);
});

test('a default route is no network', () => {
  expect(drawn(planWith({ existingNetworks: [network('0.0.0.0/0'), network('10.0.0.0/7')] }))).toEqual(
    drawn(planWith({})),
  );
});

test('of many networks those that meet a range are drawn, then the largest', () => {
  const many = Array.from({ length: 40 }, (_, index) => network(`172.16.${index}.0/24`));
  const plan = planWith({ existingNetworks: [...many, network('10.42.7.7/32'), network('172.20.0.0/16')] });
  expect(drawn(plan)['10.0.0.0/8']).toContain('overlap 10.42.7.7/32');
  const others = drawn(plan)['172.16.0.0/12'] ?? [];
  expect(others).toHaveLength(7);
  expect(others).toContain('other 172.20.0.0/16');
});

test('marks lie in their block, in the order of their addresses', () => {
  const plan = planWith({ existingNetworks: [network('10.0.0.0/24'), network('10.255.255.0/24')] });
  for (const { marks } of stripOf(occupantsOf(plan), 'ipv4')) {
    for (const { x, width } of marks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(width).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(1.0001);
    }
    const apart = marks.filter(({ kind }) => kind !== 'overlap').toSorted((a, b) => a.x - b.x);
    apart.slice(1).forEach((mark, index) => {
      const before = apart[index];
      expect(mark.x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0) - 0.0001);
    });
  }
});
