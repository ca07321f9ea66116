import { expect, test } from 'vitest';
import { cidr } from '../../test-support/cidr';
import { planWith } from '../../test-support/plans';
import { printCidr } from '../cidr/cidr';
import { at } from '../plan/finding';
import { withOtherRange } from './with-other-range';

const plan = planWith({ clusterCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16,fd00:43::/112' });

test('the range at the place is replaced, the others stay', () => {
  const next = withOtherRange(plan, at('serviceCidr', null, 1), (range, field) => {
    expect([printCidr(range), field]).toEqual(['fd00:43::/112', 'serviceCidr']);
    return cidr('fd00:53::/112');
  });
  expect(next?.serviceCidr.map(printCidr)).toEqual(['10.43.0.0/16', 'fd00:53::/112']);
  expect(next?.clusterCidr).toBe(plan.clusterCidr);
});

test('a range that K3s would take by default counts as the one at the place', () => {
  const next = withOtherRange(planWith({}), at('clusterCidr', null, 0), () => cidr('10.52.0.0/16'));
  expect(next?.clusterCidr.map(printCidr)).toEqual(['10.52.0.0/16']);
});

test.each([
  ['no such item', at('clusterCidr', null, 1)],
  ['no item named', at('clusterCidr')],
  ['a field without ranges', at('clusterDns', null, 0)],
])('%s: no plan', (_, place) => {
  expect(withOtherRange(plan, place, (range) => range)).toBeNull();
});

test('no other range: no plan', () => {
  expect(withOtherRange(plan, at('clusterCidr', null, 0), () => null)).toBeNull();
});
