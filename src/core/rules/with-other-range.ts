import type { Cidr } from '../cidr/cidr';
import type { Place } from '../plan/finding';
import { rangesOf, type RangeField } from '../plan/free-range';
import { withRangeMoved } from '../plan/layout';
import type { Plan } from '../plan/plan';

/**
 * The plan with the range at a place replaced, DNS addresses and node mask along with it; null where the plan has no range
 * there, or where `otherFor` has no answer.
 */
export function withOtherRange(
  plan: Plan,
  { field, item }: Place,
  otherFor: (range: Cidr, field: RangeField) => Cidr | null,
): Plan | null {
  if (item === null || (field !== 'clusterCidr' && field !== 'serviceCidr')) return null;
  const range = rangesOf(plan, field)[item];
  const other = range === undefined ? null : otherFor(range, field);
  return other === null ? null : withRangeMoved(plan, field, item, other);
}
