import type { Use } from '../../core/plan/usage';

/** How much of the whole is wanted: 1 is all of it, more is too much. */
export function shareOf({ need, capacity }: Use): number {
  if (capacity === 0n) return need === 0n ? 0 : Infinity;
  return Number((need * 10_000n) / capacity) / 10_000;
}

/** A share in words of one number; never 0 % of something that is used, nor 100 % of something that has room left. */
export function percent(use: Use): string {
  const share = shareOf(use) * 100;
  if (share > 999) return '>999%';
  if (use.need > 0n && share < 1) return '<1%';
  const isShort = use.need < use.capacity;
  return `${isShort ? Math.min(99, Math.round(share)) : Math.ceil(share)}%`;
}
