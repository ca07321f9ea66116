import { expect, test } from 'vitest';
import { printCidr } from '../cidr/cidr';
import { planWith } from '../../test-support/plans';
import { nextFreeRange } from './next-free-range';

test.each([
  { why: 'K3s’s own', plan: {}, field: 'clusterCidr', next: '10.44.0.0/16' },
  { why: 'K3s’s own', plan: {}, field: 'serviceCidr', next: '10.44.0.0/16' },
  {
    why: 'a network in the next place',
    plan: { existingNetworks: ['10.44.0.0/15'] },
    field: 'clusterCidr',
    next: '10.46.0.0/16',
  },
  {
    why: 'a node in the next place',
    plan: { nodes: [{ nodeIp: ['10.44.0.5'] }] },
    field: 'clusterCidr',
    next: '10.45.0.0/16',
  },
  { why: 'the end of the pool', plan: { clusterCidr: ['10.255.0.0/16'] }, field: 'clusterCidr', next: '10.0.0.0/16' },
  { why: 'a full pool', plan: { existingNetworks: ['10.0.0.0/8'] }, field: 'clusterCidr', next: '172.16.0.0/16' },
  { why: 'its own pool first', plan: { clusterCidr: ['172.16.0.0/16'] }, field: 'clusterCidr', next: '172.17.0.0/16' },
  { why: 'where it is public', plan: { clusterCidr: ['198.51.100.0/24'] }, field: 'clusterCidr', next: '10.0.0.0/24' },
  {
    why: 'its own site first',
    plan: { clusterCidr: ['fd12:3456:789a::/56'], serviceCidr: ['fd12:3456:789a:100::/112'] },
    field: 'clusterCidr',
    next: 'fd12:3456:789a:200::/56',
  },
  { why: 'no second place of that length', plan: { clusterCidr: ['10.0.0.0/8'] }, field: 'clusterCidr', next: null },
  { why: 'no such range', plan: {}, field: 'clusterCidr', item: 1, next: null },
] as const)('$why: the next free place of $field is $next', ({ plan, field, next, ...rest }) => {
  const found = nextFreeRange(planWith(plan), field, 'item' in rest ? rest.item : 0);
  expect(found === null ? null : printCidr(found)).toBe(next);
});
