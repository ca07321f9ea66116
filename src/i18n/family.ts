import type { Family } from '../core/cidr/address';

/** Families as people write them, in every language. */
export const FAMILY = { ipv4: 'IPv4', ipv6: 'IPv6' } as const satisfies Record<Family, string>;
