import type { Family } from '../cidr/address';

/**
 * How many bits a node mask may be longer than its cluster CIDR. Only IPv6 has a limit.
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/nodeipam/ipam/cidrset/cidr_set.go
 */
export const WIDEST_SPAN = { ipv4: 32, ipv6: 16 } as const satisfies Record<Family, number>;
