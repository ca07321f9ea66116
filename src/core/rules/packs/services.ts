import type { Pack } from '../pack';

/** Rules about load balancers, cloud controllers and what lies behind Services. */
export const SERVICES = {
  services: [],
} as const satisfies Pack;
