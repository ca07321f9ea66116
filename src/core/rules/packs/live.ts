import { dualRetrofit } from '../dual-retrofit';
import type { Pack } from '../pack';

/** Rules about a cluster that runs already and what the plan would change in it. */
export const LIVE = {
  live: [dualRetrofit],
} as const satisfies Pack;
