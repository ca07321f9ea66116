import type { PlanText } from './plan-text';

/** Whether two texts say the same in every field. Nodes count as one field: the same list, not an equal one. */
export function isSameText(a: PlanText, b: PlanText): boolean {
  // Object.keys loses the literal names.
  const names = Object.keys({ ...a, ...b }) as (keyof PlanText)[];
  return names.every((name) => a[name] === b[name]);
}
