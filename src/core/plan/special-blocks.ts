import { constantCidr, constantCidrs } from '../cidr/constant-cidr';

export type ReservedUse = 'this-network' | 'loopback' | 'link-local' | 'multicast' | 'future-use';

/** Space that no network can have for itself (RFC 6890). */
export const RESERVED_BLOCKS = (
  [
    ['0.0.0.0/8', 'this-network'],
    ['127.0.0.0/8', 'loopback'],
    ['169.254.0.0/16', 'link-local'],
    ['224.0.0.0/4', 'multicast'],
    ['240.0.0.0/4', 'future-use'],
    ['::1/128', 'loopback'],
    ['fe80::/10', 'link-local'],
    ['ff00::/8', 'multicast'],
  ] as const satisfies readonly (readonly [string, ReservedUse])[]
).map(([text, use]) => ({ block: constantCidr(text), use }));

/** RFC 3849. */
export const DOCUMENTATION_BLOCKS = constantCidrs('2001:db8::/32');
/** What the K3s documentation uses in its dual-stack examples, which is ordinary global space. */
export const K3S_EXAMPLE_BLOCKS = constantCidrs('2001:cafe::/32');
