import { keysOf } from '../keys-of';
import type { PlanText } from './plan-text';

/** Whether two texts say the same in every field. Nodes count as one field: the same list, not an equal one. */
export function isSameText(a: PlanText, b: PlanText): boolean {
  return keysOf({ ...a, ...b }).every((name) => a[name] === b[name]);
}
