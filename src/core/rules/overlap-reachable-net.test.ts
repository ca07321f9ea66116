import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const said = (plan: Record<string, unknown>): readonly unknown[] =>
  findingsOf('overlap-reachable-net', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));

test.each([
  { networks: [], fires: [] },
  // Neighbours of 10.42.0.0/16 and 10.43.0.0/16.
  { networks: ['10.41.0.0/16;vpn', '10.44.0.0/16;vpn', '10.41.255.255/32;vpc', '10.44.0.0/32;other'], fires: [] },
  {
    networks: ['10.42.0.0/16;vpn;Office'],
    fires: [
      {
        severity: 'warning',
        place: { field: 'clusterCidr', node: null, item: 0 },
        isPods: true,
        range: '10.42.0.0/16',
        network: '10.42.0.0/16',
        label: 'Office',
        kind: 'vpn',
        isDirect: true,
        part: '10.42.0.0/16',
        more: 0,
        proposal: '10.44.0.0/16',
      },
    ],
  },
  // Inside, around, one address at either end.
  { networks: ['10.42.7.0/24;vpc'], fires: [{ kind: 'vpc', part: '10.42.7.0/24' }] },
  {
    networks: ['10.42.0.0/32', '10.42.255.255/32'],
    fires: [{ network: '10.42.0.0/32' }, { part: '10.42.255.255/32' }],
  },
  {
    networks: ['10.42.0.0/15;vpn'],
    fires: [
      { part: '10.42.0.0/16', isPods: true },
      { part: '10.43.0.0/16', isPods: false, place: { field: 'serviceCidr', item: 0 }, proposal: '10.44.0.0/16' },
    ],
  },
  {
    networks: ['10.0.0.0/8'],
    fires: [{ kind: 'other', proposal: '172.16.0.0/16' }, { proposal: '172.16.0.0/16' }],
  },
  { networks: ['0.0.0.0/0;vpn'], fires: [{ proposal: null }, { proposal: null }] },
  // A network listed twice is told once, the widest overlap first.
  {
    networks: ['10.42.7.0/24;vpn', '10.42.7.0/24;vpc', '10.42.128.0/17;vpn'],
    fires: [{ part: '10.42.128.0/17' }, { part: '10.42.7.0/24', kind: 'vpn' }],
  },
  // Of the other family, and of kinds that other rules tell.
  { networks: ['::/0;vpn', 'fd00::/8;vpn'], fires: [] },
  { networks: ['10.42.0.0/16;node-lan', '10.42.0.0/16;cluster', '10.42.0.0/16;docker'], fires: [] },
])('$networks beside the defaults: $fires', ({ networks, fires }) => {
  const found = said({ existingNetworks: networks });
  expect(found).toHaveLength(fires.length);
  expect(found).toMatchObject(fires);
});

test.each([
  { networks: ['fd00:41::/48;vpn', 'fd00:42:0:100::/56;vpn', '0.0.0.0/0;vpn'], fires: [] },
  { networks: ['fd00:42::/56;vpn'], fires: [{ part: 'fd00:42::/56', proposal: 'fd00:42:0:100::/56' }] },
  { networks: ['fd00:43::ffff/128;vpn'], fires: [{ isPods: false, part: 'fd00:43::ffff/128' }] },
  { networks: ['::/0;vpn'], fires: [{ proposal: null }, { proposal: null }] },
])('$networks beside the IPv6 defaults: $fires', ({ networks, fires }) => {
  const found = said({
    clusterCidr: ['fd00:42::/56'],
    serviceCidr: ['fd00:43::/112'],
    existingNetworks: networks,
  });
  expect(found).toHaveLength(fires.length);
  expect(found).toMatchObject(fires);
});

test('of both families, each range tells its own', () => {
  const found = said({
    clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    existingNetworks: ['fd00:42::/64;vpn', '10.43.0.0/24;vpn'],
  });
  expect(found).toMatchObject([
    { place: { field: 'clusterCidr', item: 1 }, network: 'fd00:42::/64' },
    { place: { field: 'serviceCidr', item: 0 }, network: '10.43.0.0/24' },
  ]);
});

test.each([
  { networks: 8, findings: 8, more: [] },
  { networks: 9, findings: 9, more: [] },
  { networks: 10, findings: 9, more: [2] },
  { networks: 256, findings: 9, more: [248] },
])('$networks networks inside a range make $findings findings', ({ networks, findings, more }) => {
  const found = findingsOf(
    'overlap-reachable-net',
    planWith({ existingNetworks: Array.from({ length: networks }, (_, n) => `10.42.${n}.0/24;vpn`) }),
  );
  expect(found).toHaveLength(findings);
  expect(found.flatMap(({ facts }) => (facts['more'] === 0 ? [] : [facts['more']]))).toEqual(more);
});

test.each([
  // What exists, addresses of nodes and the plan's other ranges are all avoided.
  {
    plan: {
      existingNetworks: ['10.42.0.0/16;vpn', '10.44.0.0/16;vpc'],
      nodes: [
        { nodeIp: '10.45.0.1' },
        { role: 'agent', nodeIp: '10.46.0.1', nodeExternalIp: '10.47.0.1', hostAddresses: '10.48.0.1' },
      ],
    },
    fixed: { clusterCidr: '10.49.0.0/16' },
  },
  // DNS moves along with its range.
  {
    plan: { existingNetworks: ['10.43.0.0/24;vpn'], clusterDns: '10.43.0.53' },
    fixed: { serviceCidr: '10.44.0.0/16', clusterDns: '10.44.0.53' },
  },
  // No room for a range of that length: one of the usual length, with a mask that it can have.
  {
    plan: {
      clusterCidr: '10.0.0.0/8',
      nodeCidrMaskSize: 12,
      serviceCidr: '192.168.0.0/16',
      existingNetworks: ['10.0.0.0/9'],
    },
    fixed: { clusterCidr: '10.128.0.0/16', nodeCidrMaskSize: '24' },
  },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', existingNetworks: ['fd00:42::/32'] },
    fixed: { clusterCidr: 'fd00:43:0:100::/56' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('overlap-reachable-net', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toMatchObject(fixed);
  expect(repaired === null ? [] : findingsOf('overlap-reachable-net', repaired)).toEqual([]);
});

test('where everything is taken, nothing is proposed', () => {
  const plan = planWith({ existingNetworks: ['0.0.0.0/0;vpn'] });
  expect(findingsOf('overlap-reachable-net', plan).map((finding) => fixFinding(plan, finding))).toEqual([null, null]);
});
