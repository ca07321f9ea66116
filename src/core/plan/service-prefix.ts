import type { Family } from '../cidr/address';
import type { Cidr } from '../cidr/cidr';
import { LARGEST_SERVICE_RANGE } from '../k3s/service-limits';
import { usableServiceAddresses } from './derive';
import type { Plan } from './plan';

/** K3s's default lengths, roomy for any cluster. */
export const USUAL_SERVICE_RANGE = { ipv4: 16, ipv6: 112 } as const satisfies Record<Family, number>;

// kubernetes, kube-dns, metrics-server and Traefik.
export const OWN_SERVICES = 4;

/** Services to plan for, K3s's own included. */
export const servicesWanted = (plan: Plan): number => (plan.services ?? 0) + OWN_SERVICES;

/** Whether the Services wanted leave a fifth of a range free. */
export const isRoomyFor = (services: number, range: Cidr): boolean =>
  BigInt(services) * 5n <= usableServiceAddresses(range) * 4n;

/** The smallest roomy range for the Services wanted, at most `longest` long and at least the largest allowed. */
export function servicePrefixFor(plan: Plan, family: Family, longest: number): number {
  let prefixLength = longest;
  while (
    prefixLength > LARGEST_SERVICE_RANGE[family] &&
    !isRoomyFor(servicesWanted(plan), { family, first: 0n, prefixLength })
  ) {
    prefixLength -= 1;
  }
  return prefixLength;
}
