import type { Address } from '../cidr/address';
import { containsAddress, type Cidr } from '../cidr/cidr';
import { constantCidrs } from '../cidr/constant-cidr';

const PRIVATE = constantCidrs('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7');

// RFC 6890, without the documentation prefixes: in a plan they stand for the public addresses they are examples of.
const NEVER_PUBLIC_IPV4 = constantCidrs(
  '0.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '198.18.0.0/15',
  '224.0.0.0/3',
);
// RFC 4291: what is handed out as global unicast today.
const PUBLIC_IPV6 = constantCidrs('2000::/3');

const isIn = (list: readonly Cidr[], address: Address): boolean =>
  list.some((block) => containsAddress(block, address));

/** RFC 1918 or RFC 4193: only reachable inside its own site. Shared space (100.64.0.0/10), which Tailscale uses, is neither. */
export const isPrivateAddress = (address: Address): boolean => isIn(PRIVATE, address);

/** Whether packets from anywhere may arrive at this address, as far as the address itself says. */
export const isPublicAddress = (address: Address): boolean =>
  address.family === 'ipv6'
    ? isIn(PUBLIC_IPV6, address)
    : !isPrivateAddress(address) && !isIn(NEVER_PUBLIC_IPV4, address);
