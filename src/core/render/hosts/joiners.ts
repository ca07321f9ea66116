import { containsAddress } from '../../cidr/cidr';
import { constantCidr } from '../../cidr/constant-cidr';
import { TAILNET } from '../../k3s/host-settings';
import { agentCount, registrationAddressOf, serverCount } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { usesVpn } from '../../plan/vpn';
import type { Peers } from './peers';

const RANGES = [constantCidr(TAILNET.ipv4), constantCidr(TAILNET.ipv6)];

/** Whether machines that K3s joins to a VPN may ask for the API from outside of it: that is so where they join at an address outside. */
export function joinFromOutside(plan: Plan): boolean {
  if (!usesVpn(plan) || serverCount(plan) + agentCount(plan) === 1) return false;
  const address = registrationAddressOf(plan);
  const isInside =
    typeof address === 'object' && address !== null && RANGES.some((range) => containsAddress(range, address));
  return !isInside;
}

/** Whether the plan names no machine's address but those that the VPN gives. */
export const areOnlyInTailnet = ({ nodes }: Peers): boolean =>
  (['ipv4', 'ipv6'] as const).every((family) => nodes[family].every((range) => range === TAILNET[family]));
