import { firstAddress, type Cidr } from '../../cidr/cidr';
import { DEFAULTS } from '../../k3s/defaults';
import { isPublicAddress } from '../../plan/address-scope';
import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';

/** The least MTU between nodes where the plan states one; null where nothing is stated, and the CNI looks for itself. */
export function statedMtuOf(plan: Plan): number | null {
  const mtus = hostsOf(plan, ['uplinkMtu']).map(({ uplinkMtu }) => uplinkMtu);
  if (plan.pathMtu === null && mtus.every((mtu) => mtu === null)) return null;
  return Math.min(plan.pathMtu ?? Infinity, ...mtus.map((mtu) => mtu ?? DEFAULTS.uplinkMtu));
}

/** IPv6 ranges that hosts elsewhere can answer, so that their pods need no address of a node. */
export const isRoutedIpv6 = (range: Cidr): boolean => range.family === 'ipv6' && isPublicAddress(firstAddress(range));

// `mtuIfacePattern` of Calico's FelixConfiguration as it is by default.
const SEEN_BY_CALICO = /^((en|wl|ww|sl|ib)[Pcopsvx].*|(eth|wlan|wwan).*)/;

/** Interfaces of nodes on which Calico finds none whose MTU it would look at. */
export function interfacesCalicoMisses(plan: Plan): readonly string[] {
  const missed = plan.nodes.flatMap(({ interfaces }) => {
    const names = interfaces.map(({ name }) => name);
    return names.some((name) => SEEN_BY_CALICO.test(name)) ? [] : names.slice(0, 1);
  });
  return [...new Set(missed)].toSorted();
}
