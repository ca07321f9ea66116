import { describe, expect, test } from 'vitest';
import { printCidr } from '../cidr/cidr';
import { cidr } from '../../test-support/cidr';
import { planWith } from '../../test-support/plans';
import type { Plan } from './plan';
import { solve, type Solution } from './solve';
import { applyNearest, applyProposal } from './solve-apply';
import { needsOf } from './solve-needs';
import type { Proposal } from './solve-proposal';

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
const ULA = 'fd7c:9e12:40b3::/48';
const V6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };
const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };

const solved = (plan: Plan, pools: readonly string[], allowsDefaults = true): Solution =>
  solve(needsOf(plan, { pools: pools.map(cidr), allowsDefaults }));

const shown = ({ layouts, maxPods }: Proposal): string =>
  [
    ...layouts.map(
      ({ clusterCidr, nodeCidrMaskSize, serviceCidr }) =>
        `${printCidr(clusterCidr)} /${nodeCidrMaskSize} ${printCidr(serviceCidr)}`,
    ),
    ...(maxPods === null ? [] : [`max-pods ${maxPods}`]),
  ].join(', ');

describe('the first proposal', () => {
  test.each([
    { why: 'nothing is in the way: K3s’s defaults', plan: {}, first: '10.42.0.0/16 /24 10.43.0.0/16' },
    { why: 'defaults as long as a fifth is left', plan: { nodesAtPeak: 204 }, first: '10.42.0.0/16 /24 10.43.0.0/16' },
    { why: 'a wider range from then on', plan: { nodesAtPeak: 205 }, first: '10.0.0.0/12 /24 10.43.0.0/16' },
    { why: 'one node', plan: { nodesAtPeak: 1 }, first: '10.42.0.0/16 /24 10.43.0.0/16' },
    {
      why: 'a VPN in all of 10.0.0.0/8',
      plan: { existingNetworks: ['10.0.0.0/8'] },
      first: '172.16.0.0/16 /24 172.17.0.0/16',
    },
    {
      why: 'another cluster on the defaults',
      plan: { existingNetworks: ['10.42.0.0/15'] },
      first: '10.0.0.0/16 /24 10.1.0.0/16',
    },
    {
      why: 'only the Services’ place taken',
      plan: { existingNetworks: ['10.43.0.0/16'] },
      first: '10.42.0.0/16 /24 10.0.0.0/16',
    },
    {
      why: 'a node in the pods’ place',
      plan: { nodes: [{ nodeIp: ['10.42.7.9'] }] },
      first: '10.0.0.0/16 /24 10.43.0.0/16',
    },
    {
      why: 'Docker takes from 172.16.0.0/12',
      plan: { existingNetworks: ['10.0.0.0/8', { cidr: '172.17.0.0/16', kind: 'docker' }] },
      first: '172.16.0.0/20 /24 172.16.16.0/20',
    },
    { why: '5,000 nodes', plan: { nodesAtPeak: 5000 }, first: '10.64.0.0/10 /24 10.43.0.0/16' },
    { why: '250 pods per node', plan: { podsPerNode: 250 }, first: '10.42.0.0/16 /23 10.43.0.0/16, max-pods 250' },
    { why: '30 pods per node', plan: { podsPerNode: 30 }, first: '10.42.0.0/16 /24 10.43.0.0/16' },
    { why: '100,000 Services', plan: { services: 100_000 }, first: '10.42.0.0/16 /24 10.0.0.0/14' },
    { why: 'IPv6 only', plan: V6, first: 'fd00:42::/56 /64 fd00:43::/112' },
    {
      why: 'IPv6 only, defaults taken',
      plan: { ...V6, existingNetworks: ['fd00:42::/32', 'fd00:43::/32'] },
      first: 'fd7c:9e12:40b3::/56 /64 fd7c:9e12:40b3:100::/112',
    },
    {
      why: '5,000 nodes, IPv6 only',
      plan: { ...V6, nodesAtPeak: 5000 },
      first: 'fd7c:9e12:40b3::/50 /64 fd00:43::/112',
    },
    { why: 'both families', plan: DUAL, first: '10.42.0.0/16 /24 10.43.0.0/16, fd00:42::/56 /64 fd00:43::/112' },
    {
      why: '250 pods per node, both families',
      plan: { ...DUAL, podsPerNode: 250 },
      first: '10.42.0.0/16 /23 10.43.0.0/16, fd00:42::/56 /64 fd00:43::/112, max-pods 250',
    },
  ])('$why: $first', ({ plan, first }) => {
    const solution = solved(planWith(plan), [...PRIVATE, ULA]);
    expect('proposals' in solution && shown(solution.proposals[0])).toBe(first);
  });

  test.each([
    { why: 'an own /20 for 3 nodes', plan: {}, own: '198.51.100.0/20', first: '198.51.96.0/21 /24 198.51.104.0/24' },
    { why: 'an own /16', plan: {}, own: '10.9.0.0/16', first: '10.9.0.0/20 /24 10.9.16.0/20' },
    {
      why: 'an own /24 for 29 pods a node',
      plan: { podsPerNode: 29 },
      own: '192.0.2.0/24',
      first: '192.0.2.0/25 /27 192.0.2.128/25, max-pods 29',
    },
    {
      why: 'an own /60',
      plan: V6,
      own: 'fd12:3456:789a:10::/60',
      first: 'fd12:3456:789a:10::/61 /64 fd12:3456:789a:18::/112',
    },
  ])('$why: $first', ({ plan, own, first }) => {
    const solution = solved(planWith({ servers: 1, agents: 2, ...plan }), [own], false);
    expect('proposals' in solution && shown(solution.proposals[0])).toBe(first);
  });
});

test('the others are another pool, the smallest ranges, and larger ones', () => {
  const solution = solved(planWith({ servers: 3 }), PRIVATE);
  expect('proposals' in solution && solution.proposals.map((proposal) => [proposal.kind, shown(proposal)])).toEqual([
    ['preferred', '10.42.0.0/16 /24 10.43.0.0/16'],
    ['other-pool', '172.16.0.0/16 /24 172.17.0.0/16'],
    ['tighter', '10.0.0.0/23 /25 10.0.2.0/24'],
    ['roomier', '10.42.0.0/16 /23 10.43.0.0/16'],
  ]);
});

describe('impossible', () => {
  test.each([
    { why: 'no pool at all', plan: {}, pools: [], code: 'no-pool', most: null },
    { why: 'no pool of one family', plan: DUAL, pools: PRIVATE, code: 'no-pool', most: null },
    {
      why: 'all of the pool is taken',
      plan: { existingNetworks: ['192.0.2.0/24'] },
      pools: ['192.0.2.0/24'],
      code: 'no-room',
      most: null,
    },
    { why: 'too many nodes for a /20', plan: { nodesAtPeak: 50 }, pools: ['10.9.0.0/20'], code: 'nodes', most: 12 },
    {
      why: 'more nodes than IPv6 ranges have blocks',
      plan: { ...V6, nodesAtPeak: 60_000 },
      pools: [ULA],
      code: 'nodes',
      most: 52_428,
    },
    {
      why: 'too many pods for the nodes there are',
      plan: { agents: 10 },
      pools: ['10.9.0.0/21'],
      code: 'pods-per-node',
      most: 61,
    },
    {
      why: 'too many Services for a /20',
      plan: { services: 3000 },
      pools: ['10.9.0.0/20'],
      code: 'services',
      most: 1636,
    },
  ])('$why: $code, $most at most', ({ plan, pools, code, most }) => {
    const start = planWith(plan);
    const solution = solved(start, pools, false);
    if (!('impossible' in solution)) throw new Error('possible');
    expect(solution.impossible.code).toBe(code);
    expect(solution.nearest?.most ?? null).toBe(most);
    if (solution.nearest === null) return;
    // The nearest plan is possible as it is.
    const nearest = applyNearest(start, solution.nearest);
    expect('proposals' in solved(nearest, pools, false)).toBe(true);
  });
});

describe('a proposal that is applied', () => {
  const first = (plan: Plan, pools: readonly string[], allowsDefaults = true): Plan => {
    const solution = solved(plan, pools, allowsDefaults);
    if ('impossible' in solution) throw new Error(solution.impossible.code);
    return applyProposal(plan, solution.proposals[0]);
  };

  test('sets masks by the flag of the stack and takes back the others', () => {
    const single = first(planWith({ podsPerNode: 250, nodeCidrMaskSizeIpv4: 26 }), PRIVATE);
    expect([single.nodeCidrMaskSize, single.nodeCidrMaskSizeIpv4, single.maxPods]).toEqual([23, null, 250]);
    const dual = first(planWith({ ...DUAL, podsPerNode: 250, nodeCidrMaskSize: 26 }), [...PRIVATE, ULA]);
    expect([dual.nodeCidrMaskSize, dual.nodeCidrMaskSizeIpv4, dual.nodeCidrMaskSizeIpv6]).toEqual([null, 23, null]);
  });

  test('turns masquerading on for private IPv6 and leaves it for global prefixes', () => {
    expect(first(planWith(V6), [ULA]).flannelIpv6Masq).toBe(true);
    expect(first(planWith(V6), ['2001:470:1f0b::/48'], false).flannelIpv6Masq).toBe(false);
    expect(first(planWith({ ...V6, flannelBackend: 'none' }), [ULA]).flannelIpv6Masq).toBe(false);
  });

  test.each([
    { flannelBackend: 'vxlan', told: true },
    { flannelBackend: 'none', told: false },
  ])('with backend $flannelBackend tells of masquerading: $told', ({ flannelBackend, told }) => {
    const solution = solved(planWith({ ...V6, flannelBackend }), [ULA]);
    expect('proposals' in solution && solution.proposals[0].reasons.some(({ code }) => code === 'masquerade')).toBe(
      told,
    );
  });

  test.each([
    { dns: ['10.43.0.53'], networks: [], kept: true },
    { dns: ['10.43.0.53'], networks: ['10.43.0.0/16'], kept: false },
  ])('keeps DNS at $dns beside $networks: $kept', ({ dns, networks, kept }) => {
    const { clusterDns } = first(planWith({ clusterDns: dns, existingNetworks: networks }), PRIVATE);
    expect(clusterDns.length === 1).toBe(kept);
  });
});
