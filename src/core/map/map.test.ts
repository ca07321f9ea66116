import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printAddress } from '../cidr/address';
import { addressCount, containsCidr, lastAddress, printCidr, type Cidr } from '../cidr/cidr';
import type { Plan } from '../plan/plan';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { cidr } from '../../test-support/cidr';
import { planWith } from '../../test-support/plans';
import { areaCount, cidrOfArea, type Area } from './area';
import { mapOf } from './map';
import { pathTo } from './path';
import { spaceOf, wholeSpace } from './space';
import { startOf } from './zoom';

const areasOf = (plan: Plan, viewport: string): readonly Area[] => mapOf(spaceOf(plan), cidr(viewport)).areas;

/** An area in words: what, from, to, and what it holds. */
function said(viewport: string): (area: Area) => string {
  const { family } = cidr(viewport);
  return ({ kind, first, last, inside }) => {
    const range = `${printAddress({ family, value: first })}-${printAddress({ family, value: last })}`;
    const held = inside.map((each) => `${each.count} ${each.kind}`).join(', ');
    return held === '' ? `${kind} ${range}` : `${kind} ${range} (${held})`;
  };
}
const show = (plan: Plan, viewport: string): readonly string[] => areasOf(plan, viewport).map(said(viewport));

const AGENTS = planWith({
  servers: 1,
  agents: 2,
  nodesAtPeak: 10,
  nodes: [
    { role: 'agent', nodeName: 'agent-1', nodeIp: ['192.168.1.12'] },
    { role: 'server', nodeName: 'server-1', nodeIp: ['192.168.1.11'] },
  ],
  existingNetworks: [{ cidr: '192.168.1.0/24', kind: 'node-lan', label: 'Home' }],
});

describe('what a viewport shows', () => {
  test('the whole space: private blocks, what lies in them, and the rest of the world', () => {
    expect(show(planWith({}), '0.0.0.0/0')).toEqual([
      'outside 0.0.0.0-9.255.255.255',
      'mixed 10.0.0.0-10.255.255.255 (1 pods, 1 services)',
      'outside 11.0.0.0-99.255.255.255',
      'mixed 100.0.0.0-100.255.255.255 (1 free)',
      'outside 101.0.0.0-171.255.255.255',
      'mixed 172.0.0.0-172.255.255.255 (1 free)',
      'outside 173.0.0.0-191.255.255.255',
      'mixed 192.0.0.0-192.255.255.255 (1 free)',
      'outside 193.0.0.0-255.255.255.255',
    ]);
  });

  test('a private block: ranges between free room', () => {
    expect(show(planWith({}), '10.0.0.0/8')).toEqual([
      'free 10.0.0.0-10.41.255.255',
      'pods 10.42.0.0-10.42.255.255',
      'services 10.43.0.0-10.43.255.255',
      'free 10.44.0.0-10.255.255.255',
    ]);
  });

  test('a pod range: blocks in the order in which nodes join, then room for growth, then the rest', () => {
    expect(show(AGENTS, '10.42.0.0/16')).toEqual([
      'server 10.42.0.0-10.42.0.255',
      'agent 10.42.1.0-10.42.1.255',
      'agent 10.42.2.0-10.42.2.255',
      'later 10.42.3.0-10.42.9.255',
      'spare 10.42.10.0-10.42.255.255',
    ]);
  });

  test('the listed nodes come before those of their role that are only counted', () => {
    const names = areasOf(AGENTS, '10.42.0.0/16').map(({ part }) => part?.node?.nodeName ?? null);
    expect(names).toEqual(['server-1', 'agent-1', null, null, null]);
  });

  test('one node’s block: network, gateway, pods, broadcast', () => {
    expect(show(AGENTS, '10.42.0.0/24')).toEqual([
      'network 10.42.0.0-10.42.0.0',
      'gateway 10.42.0.1-10.42.0.1',
      'pod-addresses 10.42.0.2-10.42.0.254',
      'broadcast 10.42.0.255-10.42.0.255',
    ]);
  });

  test.each([
    // host-local needs a network address, a gateway and one more.
    ['10.42.0.0/30', ['network', 'gateway', 'pod-addresses', 'broadcast']],
    ['10.42.0.0/31', ['pod-addresses']],
    ['fd00:42::/126', ['network', 'gateway', 'pod-addresses']],
    ['fd00:42::/127', ['pod-addresses']],
  ])('the smallest blocks: %s', (block, kinds) => {
    const isIpv6 = block.includes(':');
    const plan = planWith({
      clusterCidr: [isIpv6 ? 'fd00:42::/112' : '10.42.0.0/16'],
      serviceCidr: [isIpv6 ? 'fd00:43::/112' : '10.43.0.0/16'],
      nodeCidrMaskSize: cidr(block).prefixLength,
    });
    expect(areasOf(plan, block).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('the static band ends with its last address, also right after DNS', () => {
    const plan = planWith({ serviceCidr: ['10.43.0.0/27'], clusterDns: ['10.43.0.15'] });
    expect(show(plan, '10.43.0.0/27').slice(2, 6)).toEqual([
      'static 10.43.0.2-10.43.0.14',
      'dns 10.43.0.15-10.43.0.15',
      'static 10.43.0.16-10.43.0.16',
      'automatic 10.43.0.17-10.43.0.30',
    ]);
  });

  test('a Service range: API and DNS, the static band up to its last address, and the rest', () => {
    expect(show(planWith({}), '10.43.0.0/16')).toEqual([
      'services 10.43.0.0-10.43.0.255 (1 network, 1 api, 2 static, 1 dns)',
      'services 10.43.1.0-10.43.1.255 (1 static, 1 automatic)',
      'automatic 10.43.2.0-10.43.254.255',
      'services 10.43.255.0-10.43.255.255 (1 automatic, 1 broadcast)',
    ]);
    expect(show(planWith({}), '10.43.1.0/24')).toEqual([
      'static 10.43.1.0-10.43.1.0',
      'automatic 10.43.1.1-10.43.1.255',
    ]);
  });

  test.each([
    // calculateRangeOffset: no band up to 16 addresses, sixteen addresses from there on.
    ['10.43.0.0/28', ['network', 'api', 'automatic', 'dns', 'automatic', 'broadcast']],
    ['10.43.0.0/27', ['network', 'api', 'static', 'dns', 'static', 'automatic', 'broadcast']],
    ['10.43.0.0/31', ['network', 'api']],
    ['10.43.0.0/32', ['network']],
  ])('the parts of the Service range %s', (serviceCidr, kinds) => {
    expect(areasOf(planWith({ serviceCidr: [serviceCidr] }), serviceCidr).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('only the first Service range holds the API’s address', () => {
    const plan = planWith({
      clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    });
    expect(show(plan, 'fd00:43::/120')).toEqual([
      'network fd00:43::-fd00:43::',
      'static fd00:43::1-fd00:43::9',
      'dns fd00:43::a-fd00:43::a',
      'static fd00:43::b-fd00:43::ff',
    ]);
    // IPv6 has no broadcast address.
    expect(show(plan, 'fd00:43::ff00/120')).toEqual(['automatic fd00:43::ff00-fd00:43::ffff']);
  });

  test('a node’s address lies in its network without being an overlap', () => {
    expect(show(AGENTS, '192.168.1.0/24')).toEqual([
      'other 192.168.1.0-192.168.1.10',
      'nodes 192.168.1.11-192.168.1.11',
      'nodes 192.168.1.12-192.168.1.12',
      'other 192.168.1.13-192.168.1.255',
    ]);
  });

  test('blocks smaller than a cell are counted by role', () => {
    const plan = planWith({ clusterCidr: ['10.32.0.0/12'], serviceCidr: ['10.96.0.0/16'], servers: 3, agents: 20 });
    expect(show(plan, '10.32.0.0/12')).toEqual([
      'pods 10.32.0.0-10.32.15.255 (3 server, 13 agent)',
      'pods 10.32.16.0-10.32.31.255 (7 agent, 9 spare)',
      'spare 10.32.32.0-10.47.255.255',
    ]);
    expect(show(plan, '10.32.16.0/20')).toEqual(['agent 10.32.16.0-10.32.22.255', 'spare 10.32.23.0-10.32.31.255']);
  });

  test('blocks larger than a cell are one area', () => {
    const plan = planWith({ clusterCidr: ['10.42.0.0/20'], nodeCidrMaskSize: 26, servers: 2 });
    expect(areasOf(plan, '10.42.0.0/20').map(({ fromCell, toCell }) => [fromCell, toCell])).toEqual([
      [0, 7],
      [8, 255],
    ]);
  });

  test('a mask that does not fit leaves a range without blocks', () => {
    const plan = planWith({ clusterCidr: ['10.42.0.0/25'] });
    expect(show(plan, '10.42.0.0/25')).toEqual(['spare 10.42.0.0-10.42.0.127']);
  });

  test('agentless servers have no block', () => {
    expect(areasOf(planWith({ disableAgent: true, agents: 1 }), '10.42.0.0/16').map(({ kind }) => kind)).toEqual([
      'agent',
      'spare',
    ]);
  });
});

describe('overlaps', () => {
  test('blocks under a Service range are an overlap, and nobody gets them', () => {
    const plan = planWith({ servers: 3, serviceCidr: ['10.42.1.0/24'] });
    expect(show(plan, '10.42.0.0/16')).toEqual([
      'server 10.42.0.0-10.42.0.255',
      'overlap 10.42.1.0-10.42.1.255',
      'server 10.42.2.0-10.42.3.255',
      'spare 10.42.4.0-10.42.255.255',
    ]);
  });

  test('a network inside a node’s block is named there', () => {
    const plan = planWith({ existingNetworks: [{ cidr: '10.42.0.64/26', kind: 'docker', label: 'Lab' }] });
    expect(show(plan, '10.0.0.0/8')[1]).toBe('pods 10.42.0.0-10.42.255.255 (1 overlap)');
    expect(show(plan, '10.42.0.0/16')[0]).toBe('server 10.42.0.0-10.42.0.255 (1 overlap)');
    expect(show(plan, '10.42.0.0/24')).toContain('overlap 10.42.0.64-10.42.0.127');
  });

  test('networks that exist may hold one another', () => {
    const networks = ['10.0.0.0/8', '10.1.0.0/16'].map((text) => ({ cidr: text, kind: 'vpc', label: '' }));
    const plan = planWith({
      clusterCidr: ['172.16.0.0/16'],
      serviceCidr: ['172.17.0.0/16'],
      existingNetworks: networks,
    });
    expect(show(plan, '10.0.0.0/8').map((text) => text.split(' ')[0])).toEqual(['other', 'other', 'other']);
  });
});

describe('the way in', () => {
  const dual = planWith({
    clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
  });

  test.each([
    ['10.42.0.0/24', ['0.0.0.0/0', '10.0.0.0/8', '10.42.0.0/16', '10.42.0.0/24']],
    ['10.43.0.0/24', ['0.0.0.0/0', '10.0.0.0/8', '10.43.0.0/16', '10.43.0.0/24']],
    // Nothing zooms there, so the way jumps.
    ['10.99.0.0/16', ['0.0.0.0/0', '10.0.0.0/8', '10.99.0.0/16']],
    // Levels that show nothing but one small thing are left out.
    ['fd00:42::/120', ['::/0', 'fd00::/24', 'fd00:42::/56', 'fd00:42::/64', 'fd00:42::/120']],
    ['fd00:43::/120', ['::/0', 'fd00::/24', 'fd00:43::/112', 'fd00:43::/120']],
    ['::/0', ['::/0']],
  ])('to %s', (target, path) => {
    expect(pathTo(spaceOf(dual), cidr(target)).map(printCidr)).toEqual(path);
  });

  test('begins where everything claimed is in sight', () => {
    expect(printCidr(startOf(spaceOf(dual), 'ipv4'))).toBe('10.0.0.0/8');
    expect(printCidr(startOf(spaceOf(dual), 'ipv6'))).toBe('fd00::/24');
    expect(printCidr(startOf(spaceOf(AGENTS), 'ipv4'))).toBe('0.0.0.0/0');
    expect(printCidr(startOf(spaceOf(planWith({})), 'ipv6'))).toBe('::/0');
  });

  test('single addresses and room that nothing claims go no deeper', () => {
    const zooms = (viewport: string): readonly (string | null)[] =>
      areasOf(AGENTS, viewport).map(({ zoom }) => (zoom === null ? null : printCidr(zoom)));
    expect(zooms('10.42.0.0/24')).toEqual([null, null, null, null]);
    expect(zooms('10.0.0.0/8')).toEqual([null, '10.42.0.0/16', '10.43.0.0/16', null]);
    expect(zooms('10.42.0.0/16')).toEqual(['10.42.0.0/24', '10.42.1.0/24', '10.42.2.0/24', '10.42.3.0/24', null]);
  });
});

test.each([
  ['10.42.0.0/16', '10.42.0.0', '10.42.255.255', '10.42.0.0/16'],
  ['10.42.0.0/16', '10.42.0.1', '10.42.255.255', null],
  ['10.42.0.0/16', '10.42.0.0', '10.42.2.255', null],
  ['10.42.0.0/16', '10.42.7.7', '10.42.7.7', '10.42.7.7/32'],
])('in %s, %s to %s is the block %s', (_, first, last, block) => {
  const found = cidrOfArea('ipv4', { first: cidr(`${first}/32`).first, last: cidr(`${last}/32`).first });
  expect(found === null ? null : printCidr(found)).toBe(block);
});

describe('laws', () => {
  /** A viewport that somebody could reach: the start, or so many steps down from it. */
  const viewportOf = (plan: Plan, family: Cidr['family'], steps: readonly number[]): Cidr => {
    const space = spaceOf(plan);
    let viewport = wholeSpace(family);
    for (const step of steps) {
      const zooms = mapOf(space, viewport).areas.flatMap(({ zoom }) => zoom ?? []);
      viewport = zooms[step % Math.max(zooms.length, 1)] ?? viewport;
    }
    return viewport;
  };
  const arbitraryView = fc.tuple(
    arbitraryPlan,
    fc.constantFrom('ipv4' as const, 'ipv6' as const),
    fc.array(fc.nat({ max: 255 }), { maxLength: 6 }),
  );

  test('areas follow one another from the viewport’s first address to its last: what is free and what is used is all', () => {
    fc.assert(
      fc.property(arbitraryView, ([plan, family, steps]) => {
        const viewport = viewportOf(plan, family, steps);
        const { areas, cellCount } = mapOf(spaceOf(plan), viewport);
        let next = viewport.first;
        let cell = 0;
        for (const area of areas) {
          expect([area.first, area.fromCell]).toEqual([next, cell]);
          next += areaCount(area);
          cell = area.toCell + 1;
        }
        expect([next - 1n, cell]).toEqual([lastAddress(viewport).value, cellCount]);
        expect(areas.length).toBeLessThanOrEqual(256);
      }),
      { numRuns: 300 },
    );
  });

  test('zooming in stays inside and gets smaller, and its way back is the way it came', () => {
    fc.assert(
      fc.property(arbitraryView, ([plan, family, steps]) => {
        const viewport = viewportOf(plan, family, steps);
        const space = spaceOf(plan);
        for (const { zoom } of mapOf(space, viewport).areas) {
          if (zoom === null) continue;
          expect(containsCidr(viewport, zoom) && zoom.prefixLength > viewport.prefixLength).toBe(true);
        }
        const path = pathTo(space, viewport);
        expect(path.at(-1)).toEqual(viewport);
        expect(path.every((each, index) => index === 0 || containsCidr(path[index - 1] ?? each, each))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('ten thousand networks and nodes stay few areas', () => {
  const base = planWith({ clusterCidr: ['10.0.0.0/9'], serviceCidr: ['10.200.0.0/16'] });
  const [node] = AGENTS.nodes;
  if (node === undefined) throw new Error('no node');
  const plan: Plan = {
    ...base,
    existingNetworks: Array.from({ length: 10_000 }, (_, index) => ({
      cidr: { family: 'ipv4', first: (10n << 24n) + BigInt(index) * 512n, prefixLength: 24 },
      kind: 'other',
      label: '',
    })),
    nodes: Array.from({ length: 10_000 }, () => ({ ...node, nodeIp: [] })),
  };
  const space = spaceOf(plan);
  for (const text of ['0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/9', '10.0.0.0/16']) {
    const { areas } = mapOf(space, cidr(text));
    expect(areas.length).toBeLessThanOrEqual(256);
    expect(areas.reduce((sum, area) => sum + areaCount(area), 0n)).toBe(addressCount(cidr(text)));
  }
});
