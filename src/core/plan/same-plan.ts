import type { Plan } from './plan';

/** Whether two plans say the same. Quick where they share their lists, as a plan and its repair do. */
export const isSamePlan = (a: Plan, b: Plan): boolean => isSame(a, b);

// A plan is plain data: texts, numbers, lists and records of them.
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, n) => isSame(each, b[n]));
  const before = Object.entries(a);
  const after = new Map(Object.entries(b));
  return (
    before.length === after.size && before.every(([key, value]) => after.has(key) && isSame(value, after.get(key)))
  );
}
