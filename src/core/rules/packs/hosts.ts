import type { Pack } from '../pack';

/** Rules about what is known of the machines and of what lies between them and the Internet. */
export const HOSTS = {
  hosts: [],
  firewall: [],
  surroundings: [],
} as const satisfies Pack;
